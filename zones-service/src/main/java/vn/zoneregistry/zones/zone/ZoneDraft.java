package vn.zoneregistry.zones.zone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Areas;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.domain.SectorCode;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.zones.boundary.Boundary;

/**
 * What callers write of a zone. Areas are hectares, below a million, with at most four decimals.
 *
 * @param status the state that a new zone is in already, PLANNED where absent; later it moves by transitions only
 */
@DraftOf(ZoneView.class)
@Schema(name = "ZoneDraft")
public record ZoneDraft(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{2,32}") String code,
        @NotNull @Size(max = 300) String name,
        @Size(max = 300) @Schema(nullable = true) String nameEn,
        @NotNull ZoneType type,
        @Schema(nullable = true) ZoneStatus status,
        @NotNull String administrativeUnitId,
        @Size(max = 300) @Schema(nullable = true) String locality,
        @Valid @Schema(nullable = true) ManagingAgency managingAgency,

        @Positive @Digits(integer = 7, fraction = 4) @DecimalMax("1000000") @Schema(nullable = true)
        BigDecimal plannedAreaHa,

        @PositiveOrZero @Digits(integer = 7, fraction = 4) @DecimalMax("1000000") @Schema(nullable = true)
        BigDecimal industrialLandHa,

        @PositiveOrZero @Digits(integer = 7, fraction = 4) @DecimalMax("1000000") @Schema(nullable = true)
        BigDecimal serviceLandHa,

        @Schema(nullable = true) LocalDate establishedOn,
        @Schema(nullable = true) LocalDate operatingSince,
        @Schema(nullable = true) LocalDate expectedOperationOn,
        @Valid @Schema(nullable = true) Developer developer,
        @Size(max = 100) List<@NotNull @SectorCode String> prioritySectors,
        @Valid @Schema(nullable = true) Boundary boundary,
        @Size(max = 100) List<@NotNull @Valid Decision> decisions,
        @Size(max = 20) List<@NotNull @Valid Identifier> identifiers,
        @Size(max = 5000) @Schema(nullable = true) String description)
        implements Checked {

    public ZoneDraft {
        status = status == null ? ZoneStatus.PLANNED : status;
        plannedAreaHa = Areas.hectares(plannedAreaHa);
        industrialLandHa = Areas.hectares(industrialLandHa);
        serviceLandHa = Areas.hectares(serviceLandHa);
        prioritySectors = prioritySectors == null ? List.of() : prioritySectors;
        boundary = boundary == null ? null : boundary.canonical();
        decisions = decisions == null ? List.of() : decisions;
        identifiers = Identifier.ordered(identifiers);
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
        if (boundary != null && boundary.type() != null && boundary.coordinates() != null) {
            boundary.check(faults);
        }
        requireOrder(faults, establishedOn, operatingSince, "/operatingSince");
        requireOrder(faults, establishedOn, expectedOperationOn, "/expectedOperationOn");
        faults.require(
                identifiers.stream().distinct().count() == identifiers.size(),
                "/identifiers",
                "repeated",
                "có định danh lặp lại",
                "an identifier is repeated");
    }

    private static void requireOrder(Faults faults, LocalDate first, LocalDate second, String pointer) {
        if (first != null && second != null) {
            faults.require(
                    !second.isBefore(first),
                    pointer,
                    "ends-before-it-begins",
                    "không được trước establishedOn",
                    "must not be before establishedOn");
        }
    }
}
