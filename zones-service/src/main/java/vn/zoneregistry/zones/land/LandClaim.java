package vn.zoneregistry.zones.land;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Areas;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;

/** Land that a project wants to have reserved or leased. */
@DraftOf(LandAllocationView.class)
public record LandClaim(
        @NotNull UUID zoneId,
        @Schema(nullable = true) UUID phaseId,
        @NotNull UUID projectId,
        @NotNull @Size(max = 300) String tenantName,

        @NotNull @Positive @Digits(integer = 7, fraction = 4) @DecimalMax("1000000")
        BigDecimal areaHa,

        @NotNull AllocationState state,
        @NotNull LocalDate from,
        @Valid @Schema(nullable = true) Decision decision)
        implements Checked {

    public LandClaim {
        areaHa = Areas.hectares(areaHa);
    }

    @Override
    public void check(Faults faults) {
        if (state != null) {
            faults.require(
                    state.isTaken(),
                    "/state",
                    "unknown-value",
                    "phải là RESERVED hoặc LEASED; trả đất qua release",
                    "must be RESERVED or LEASED; land is given back by release");
        }
    }
}
