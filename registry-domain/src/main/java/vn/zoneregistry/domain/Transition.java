package vn.zoneregistry.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A move that was made.
 *
 * @param on the day on which it took effect
 * @param actor who told the registry; null where the caller may not know
 * @param recordedAt when the registry was told
 */
public record Transition<S extends Enum<S>>(
        S from,
        S to,
        LocalDate on,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Decision decision,
        @Schema(nullable = true) String actor,
        Instant recordedAt) {

    /** The same without who told the registry. */
    public Transition<S> anonymous() {
        return new Transition<>(from, to, on, reason, decision, null, recordedAt);
    }
}
