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
import vn.zoneregistry.kit.http.Versioned;

/** A zone as callers see it; areas in hectares with four decimals. */
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
        List<Decision> decisions,
        List<Identifier> identifiers,
        LandBalance land,
        List<Warning> warnings,
        @Schema(nullable = true) String description,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    @Override
    public int derivedHash() {
        return Objects.hash(province, land, warnings);
    }
}
