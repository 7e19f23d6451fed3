package vn.zoneregistry.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;

/**
 * One move of one of a project's two states.
 *
 * @param on the day on which it took effect
 * @param actor who told the registry
 * @param recordedAt when the registry was told
 */
@Schema(name = "ProjectTransition")
public record ProjectTransition(
        Stage from,
        Stage to,
        LocalDate on,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Decision decision,
        String actor,
        Instant recordedAt) {}
