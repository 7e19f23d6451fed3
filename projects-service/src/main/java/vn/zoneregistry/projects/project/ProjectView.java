package vn.zoneregistry.projects.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.http.Versioned;
import vn.zoneregistry.projects.sector.LineOfBusiness;

/**
 * A project as callers and followers see it.
 *
 * @param registeredCapitalVnd dong as a decimal string, at the rate written with the capital; null where it is not known
 * @param disbursedCapital null while no disbursement is known
 * @param qualifier how exact the registered capital is
 * @param landAreaHa hectares, 4 decimals
 */
@Schema(name = "Project")
public record ProjectView(
        UUID id,
        @Schema(nullable = true) String code,
        String name,
        @Schema(nullable = true) String nameEn,
        ProjectKind kind,
        LegalStatus legalStatus,
        Progress progress,
        ZoneRef zone,
        @Schema(nullable = true) UUID phaseId,
        List<ShareView> investors,
        @Schema(nullable = true) CapitalOrigin capitalOrigin,
        List<LineOfBusiness> sectors,
        List<Product> products,
        @Schema(nullable = true) Money registeredCapital,
        @Schema(nullable = true) String registeredCapitalVnd,
        @Schema(nullable = true) ExchangeRate exchangeRate,
        @Schema(nullable = true) Money disbursedCapital,
        Qualifier qualifier,
        @Schema(nullable = true) BigDecimal landAreaHa,
        LandAllocation landAllocation,
        @Schema(nullable = true) Integer plannedWorkers,
        @Schema(nullable = true) Integer termYears,
        @Schema(nullable = true) LocalDate policyApprovedOn,
        @Schema(nullable = true) LocalDate registeredOn,
        @Schema(nullable = true) LocalDate constructionStartedOn,
        @Schema(nullable = true) LocalDate operatingSince,
        @Schema(nullable = true) LocalDate endedOn,
        List<Decision> decisions,
        List<Identifier> identifiers,
        @Schema(nullable = true) String description,
        List<Warning> warnings,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** The name of the zone and the warnings change without the project. */
    @Override
    public int derivedHash() {
        return warnings.isEmpty() ? 0 : warnings.hashCode();
    }
}
