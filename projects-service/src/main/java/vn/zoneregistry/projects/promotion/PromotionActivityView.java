package vn.zoneregistry.projects.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.http.Versioned;

/** A promotion activity as callers see it. */
@Schema(name = "PromotionActivity")
public record PromotionActivityView(
        UUID id,
        ActivityKind kind,
        String name,
        LocalDate on,
        @Schema(nullable = true) String place,
        List<UUID> zoneIds,
        @Schema(nullable = true) String hostOrganisation,
        @Schema(nullable = true) Integer participants,
        @Schema(nullable = true) String outcome,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
