package vn.zoneregistry.projects.prospect;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.http.Versioned;
import vn.zoneregistry.projects.sector.LineOfBusiness;

/**
 * A prospect as callers see it.
 *
 * @param projectId what it became; null until it is converted
 */
@Schema(name = "Prospect")
public record ProspectView(
        UUID id,
        String organisation,
        @Schema(nullable = true) String countryCode,
        List<LineOfBusiness> sectors,
        List<UUID> interestZoneIds,
        @Schema(nullable = true) UUID activityId,
        ProspectStage stage,
        @Schema(nullable = true) String note,
        @Schema(nullable = true) UUID projectId,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
