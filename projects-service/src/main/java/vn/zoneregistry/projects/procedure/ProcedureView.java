package vn.zoneregistry.projects.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.http.Versioned;

/** Procedure of a project as callers see it. */
@Schema(name = "Procedure")
public record ProcedureView(
        UUID id,
        UUID projectId,
        UUID zoneId,
        ProcedureKind kind,
        ProcedureStatus status,
        @Schema(nullable = true) LocalDate submittedOn,
        @Schema(nullable = true) LocalDate decidedOn,
        @Schema(nullable = true) LocalDate dueOn,
        @Schema(nullable = true) String authority,
        @Schema(nullable = true) Decision decision,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
