package vn.zoneregistry.projects.prospect;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;

/**
 * One move of a prospect's stage.
 *
 * @param on the day on which it took effect
 * @param actor who told the registry
 * @param recordedAt when the registry was told
 */
@Schema(name = "ProspectTransition")
public record ProspectTransition(
        ProspectStage from,
        ProspectStage to,
        LocalDate on,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Decision decision,
        String actor,
        Instant recordedAt) {}
