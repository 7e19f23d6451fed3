package vn.zoneregistry.zones.phase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Areas;
import vn.zoneregistry.domain.SectorCode;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.zones.zone.Developer;
import vn.zoneregistry.zones.zone.ZoneStatus;

/** What callers write of a phase. Areas are hectares with at most four decimals. */
@DraftOf(PhaseView.class)
public record PhaseDraft(
        @NotNull @Size(max = 300) String name,
        @NotNull PhaseKind kind,
        @NotNull @Positive @Max(1000) Integer ordinal,

        @Positive @Digits(integer = 7, fraction = 4) @DecimalMax("1000000") @Schema(nullable = true)
        BigDecimal plannedAreaHa,

        @PositiveOrZero @Digits(integer = 7, fraction = 4) @DecimalMax("1000000") @Schema(nullable = true)
        BigDecimal industrialLandHa,

        @PositiveOrZero @Digits(integer = 7, fraction = 4) @DecimalMax("1000000") @Schema(nullable = true)
        BigDecimal serviceLandHa,

        @Schema(nullable = true) ZoneStatus status,
        @Schema(nullable = true) LocalDate startedOn,
        @Schema(nullable = true) LocalDate expectedCompletionOn,
        @Schema(nullable = true) LocalDate completedOn,
        @Valid @Schema(nullable = true) Developer developer,
        @Size(max = 100) List<@NotNull @SectorCode String> prioritySectors)
        implements Checked {

    public PhaseDraft {
        status = status == null ? ZoneStatus.PLANNED : status;
        plannedAreaHa = Areas.hectares(plannedAreaHa);
        industrialLandHa = Areas.hectares(industrialLandHa);
        serviceLandHa = Areas.hectares(serviceLandHa);
        prioritySectors = prioritySectors == null ? List.of() : prioritySectors;
    }

    @Override
    public void check(Faults faults) {
        if (plannedAreaHa != null && industrialLandHa != null) {
            var land = serviceLandHa == null ? industrialLandHa : industrialLandHa.add(serviceLandHa);
            faults.require(
                    land.compareTo(plannedAreaHa) <= 0,
                    "/industrialLandHa",
                    "parts-above-the-whole",
                    "đất công nghiệp và dịch vụ vượt quá diện tích quy hoạch",
                    "industrial and service land exceed the planned area");
        }
        requireOrder(faults, expectedCompletionOn, "/expectedCompletionOn");
        requireOrder(faults, completedOn, "/completedOn");
    }

    private void requireOrder(Faults faults, LocalDate end, String pointer) {
        if (startedOn != null && end != null) {
            faults.require(
                    !end.isBefore(startedOn),
                    pointer,
                    "ends-before-it-begins",
                    "không được trước startedOn",
                    "must not be before startedOn");
        }
    }
}
