package vn.zoneregistry.projects.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.http.Versioned;

/** Supervision of a project as callers see it. */
@Schema(name = "Supervision")
public record SupervisionView(
        UUID id,
        UUID projectId,
        UUID zoneId,
        LocalDate on,
        SupervisionKind kind,
        SupervisionOutcome outcome,
        @Schema(nullable = true) String findings,
        @Schema(nullable = true) LocalDate followUpDueOn,
        @Schema(nullable = true) LocalDate followedUpOn,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
