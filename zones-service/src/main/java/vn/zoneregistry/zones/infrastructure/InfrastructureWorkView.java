package vn.zoneregistry.zones.infrastructure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.http.Versioned;

/** A piece of a zone's infrastructure as callers see it. */
@Schema(name = "InfrastructureWork")
public record InfrastructureWorkView(
        UUID id,
        UUID zoneId,
        @Schema(nullable = true) UUID phaseId,
        String name,
        WorkCategory category,
        @Schema(nullable = true) Money budget,
        Qualifier qualifier,
        @Schema(nullable = true) FundingSource fundingSource,
        @Schema(nullable = true) LocalDate periodFrom,
        @Schema(nullable = true) LocalDate periodTo,
        WorkStatus status,
        @Schema(nullable = true) BigDecimal progressPercent,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
