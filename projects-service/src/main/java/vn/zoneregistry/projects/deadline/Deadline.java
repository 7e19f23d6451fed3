package vn.zoneregistry.projects.deadline;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day by which something has to be done.
 *
 * @param subjectId of the procedure, supervision, petition or project that it is about
 * @param detail what it is about, in its own words
 */
@Schema(name = "Deadline")
public record Deadline(
        DeadlineKind kind,
        LocalDate dueOn,
        boolean overdue,
        UUID subjectId,
        @Schema(nullable = true) UUID projectId,
        @Schema(nullable = true) String projectName,
        UUID zoneId,
        @Schema(nullable = true) String detail) {}
