package vn.zoneregistry.reporting.territory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Whose knowledge counts.
 *
 * @param at what the registry knew at that moment, {@code null} for now
 * @param drafts whether figures count that nobody has approved
 * @param confidential whether the caller may be told figures of a single enterprise
 */
public record Known(Instant at, boolean drafts, boolean confidential) {

    private static final Instant LATER_THAN_ANYTHING = Instant.parse("9999-12-31T00:00:00Z");

    /** The moment by which something was known, after everything that is known now. */
    public Instant moment() {
        return at == null ? LATER_THAN_ANYTHING : at;
    }

    /** The day on which the question is asked or would have been. */
    public LocalDate day(Clock clock) {
        return at == null ? LocalDate.now(clock) : LocalDate.ofInstant(at, clock.getZone());
    }
}
