package vn.zoneregistry.projects.petition;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;

/**
 * One move of a petition's status.
 *
 * @param on the day on which it took effect
 * @param actor who told the registry
 * @param recordedAt when the registry was told
 */
@Schema(name = "PetitionTransition")
public record PetitionTransition(
        PetitionStatus from,
        PetitionStatus to,
        LocalDate on,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Decision decision,
        String actor,
        Instant recordedAt) {}
