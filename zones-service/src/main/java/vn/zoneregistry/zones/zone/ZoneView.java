package vn.zoneregistry.zones.zone;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.domain.ProvinceName;
import vn.zoneregistry.kit.export.NoColumn;
import vn.zoneregistry.kit.http.Versioned;
import vn.zoneregistry.zones.boundary.Boundary;

/**
 * A zone as callers see it; areas in hectares with four decimals.
 *
 * @param boundaryAreaHa what the boundary encloses on the ellipsoid
 */
@Schema(name = "Zone")
public record ZoneView(
        UUID id,
        String code,
        String name,
        @Schema(nullable = true) String nameEn,
        ZoneType type,
        ZoneStatus status,
        String administrativeUnitId,
        @Schema(nullable = true) ProvinceName province,
        @Schema(nullable = true) String locality,
        @Schema(nullable = true) ManagingAgency managingAgency,
        @Schema(nullable = true) BigDecimal plannedAreaHa,
        @Schema(nullable = true) BigDecimal industrialLandHa,
        @Schema(nullable = true) BigDecimal serviceLandHa,
        @Schema(nullable = true) LocalDate establishedOn,
        @Schema(nullable = true) LocalDate operatingSince,
        @Schema(nullable = true) LocalDate expectedOperationOn,
        @Schema(nullable = true) Developer developer,
        List<String> prioritySectors,
        @NoColumn @Schema(nullable = true) Boundary boundary,
        @Schema(nullable = true) BigDecimal boundaryAreaHa,
        List<Decision> decisions,
        List<Identifier> identifiers,
        LandBalance land,
        List<Warning> warnings,
        @Schema(nullable = true) String description,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** The same zone with another balance. */
    ZoneView with(LandBalance balance) {
        return new ZoneView(
                id,
                code,
                name,
                nameEn,
                type,
                status,
                administrativeUnitId,
                province,
                locality,
                managingAgency,
                plannedAreaHa,
                industrialLandHa,
                serviceLandHa,
                establishedOn,
                operatingSince,
                expectedOperationOn,
                developer,
                prioritySectors,
                boundary,
                boundaryAreaHa,
                decisions,
                identifiers,
                balance,
                warnings,
                description,
                version,
                createdAt,
                updatedAt);
    }

    @Override
    public int derivedHash() {
        return Objects.hash(province, land, warnings);
    }
}
