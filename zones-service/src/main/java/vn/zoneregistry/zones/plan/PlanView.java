package vn.zoneregistry.zones.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.http.Versioned;

/** A plan (quy hoạch) that a zone is subject to, as callers see it. */
@Schema(name = "Plan")
public record PlanView(
        UUID id,
        UUID zoneId,
        String name,
        PlanKind kind,
        PlanStatus status,
        @Schema(nullable = true) Integer horizonYear,
        List<String> sponsors,
        @Schema(nullable = true) Money sponsoredValue,
        Qualifier qualifier,
        @Schema(nullable = true) Decision decision,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
