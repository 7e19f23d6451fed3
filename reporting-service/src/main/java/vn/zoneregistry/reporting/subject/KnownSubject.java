package vn.zoneregistry.reporting.subject;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A project, zone or administrative unit that figures can be about, as its owner has made it known.
 *
 * @param zoneId the zone itself, or that of the project; {@code null} for an administrative unit
 * @param zoneType of that zone, by which the reporting calendar goes; {@code null} for an administrative unit
 * @param validFrom first day of an administrative unit, {@code null} for others
 * @param validTo last day of an administrative unit that has ended, {@code null} for others
 */
public record KnownSubject(
        SubjectKey key,
        String code,
        String name,
        UUID zoneId,
        String zoneType,
        LocalDate validFrom,
        LocalDate validTo) {

    /** Whether it existed on any day of the year. */
    public boolean existedIn(int year) {
        return (validFrom == null || validFrom.getYear() <= year) && (validTo == null || validTo.getYear() >= year);
    }
}
