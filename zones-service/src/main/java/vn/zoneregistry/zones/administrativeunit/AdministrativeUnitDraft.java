package vn.zoneregistry.zones.administrativeunit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.AdministrativeLevel;
import vn.zoneregistry.domain.AdministrativeUnit;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;

/** What is written of an administrative unit; a province has no parent, every other unit has one. */
@DraftOf(AdministrativeUnit.class)
public record AdministrativeUnitDraft(
        @NotNull @Pattern(regexp = "\\d{2,5}") String code,
        @NotNull @Size(max = 200) String name,
        @Size(max = 200) @Schema(nullable = true) String nameEn,
        @NotNull AdministrativeLevel level,
        @Schema(nullable = true) String parentId,
        @NotNull LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        @Schema(nullable = true) String successorId)
        implements Checked {

    /** What a caller would have to send to make the unit as it is. */
    static AdministrativeUnitDraft of(AdministrativeUnit unit) {
        return new AdministrativeUnitDraft(
                unit.code(),
                unit.name(),
                unit.nameEn(),
                unit.level(),
                unit.parentId(),
                unit.validFrom(),
                unit.validTo(),
                unit.successorId());
    }

    @Override
    public void check(Faults faults) {
        if (level != null) {
            faults.require(
                    (level == AdministrativeLevel.PROVINCE) == (parentId == null),
                    "/parentId",
                    "parent-does-not-fit",
                    "tỉnh không thuộc đơn vị nào, huyện và xã thuộc một đơn vị",
                    "a province has no parent, a district or commune has one");
        }
        if (validFrom != null && validTo != null) {
            faults.require(
                    !validTo.isBefore(validFrom),
                    "/validTo",
                    "ends-before-it-begins",
                    "không được trước validFrom",
                    "must not be before validFrom");
        }
    }
}
