package vn.zoneregistry.domain;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.http.Versioned;

/**
 * A province, district or commune during one period of its existence. A code is not an identity: {@code 15} is Yên Bái
 * until 2025-06-30 and Lào Cai from 2025-07-01, {@code id} tells them apart.
 *
 * @param id code and year of beginning, {@code 15-2025}
 * @param parentId the unit that it belongs to, null for a province
 * @param validTo last day, null while it exists
 * @param successorId the unit that it was merged into or went on as
 * @param predecessorIds the units that have this one as their successor
 */
@Schema(name = "AdministrativeUnit")
public record AdministrativeUnit(
        String id,
        String code,
        String name,
        @Schema(nullable = true) String nameEn,
        AdministrativeLevel level,
        @Schema(nullable = true) String parentId,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        @Schema(nullable = true) String successorId,
        List<String> predecessorIds,
        int version)
        implements Versioned {

    /** The event collection that carries changes of administrative units. */
    public static final String RESOURCE = "administrative-units";

    @Override
    public int derivedHash() {
        return predecessorIds.hashCode();
    }
}
