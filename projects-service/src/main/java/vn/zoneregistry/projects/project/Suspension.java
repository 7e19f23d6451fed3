package vn.zoneregistry.projects.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a project has been suspended in all.
 *
 * <p>Decree 31/2021 art. 56: at most 12 months in all. The periods are laid end to end from the first day of the
 * first one, so that a single period of exactly one calendar year is within the limit, leap year or not.
 *
 * @param first the first day of the first suspension, null where there was none
 * @param since the first day of the present suspension, null while there is none
 * @param days the days of the suspensions that are over
 */
record Suspension(LocalDate first, LocalDate since, int days) {

    static final Suspension NONE = new Suspension(null, null, 0);

    private static final int LIMIT_IN_MONTHS = 12;

    Suspension begin(LocalDate on) {
        return new Suspension(first == null ? on : first, on, days);
    }

    /** The suspension is over on this day; nothing happens where there was none, or none with a known beginning. */
    Suspension end(LocalDate on) {
        return since == null ? this : new Suspension(first, null, Math.toIntExact(daysUntil(on)));
    }

    /** Whether the limit is passed on this day. */
    boolean exceeds(LocalDate today) {
        return first != null && first.plusDays(daysUntil(today)).isAfter(first.plusMonths(LIMIT_IN_MONTHS));
    }

    private long daysUntil(LocalDate day) {
        return days + (since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, day)));
    }
}
