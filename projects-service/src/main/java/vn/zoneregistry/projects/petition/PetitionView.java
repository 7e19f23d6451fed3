package vn.zoneregistry.projects.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.http.Versioned;

/**
 * A petition as callers and followers see it.
 *
 * @param answeredOn the day of the answer, {@code null} while none is valid
 * @param overdue whether an answer is owed since yesterday or longer
 */
@Schema(name = "Petition")
public record PetitionView(
        UUID id,
        @Schema(nullable = true) UUID projectId,
        UUID zoneId,
        String raisedBy,
        LocalDate raisedOn,
        PetitionChannel channel,
        PetitionTopic topic,
        String content,
        PetitionStatus status,
        @Schema(nullable = true) String responsibleAgency,
        @Schema(nullable = true) LocalDate dueOn,
        @Schema(nullable = true) LocalDate answeredOn,
        boolean overdue,
        @Schema(nullable = true) String resolution,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** A petition becomes overdue without anybody changing it. */
    @Override
    public int derivedHash() {
        return overdue ? 1 : 0;
    }
}
