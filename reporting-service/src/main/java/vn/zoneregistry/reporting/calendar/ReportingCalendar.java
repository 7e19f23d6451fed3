package vn.zoneregistry.reporting.calendar;

import java.util.Comparator;
import java.util.List;

/** Which days a reporting year has, by the law that the subject's zone follows. */
public final class ReportingCalendar {

    private final List<CalendarRule> rules;

    public ReportingCalendar(List<CalendarRule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparingInt(CalendarRule::rank).reversed())
                .toList();
    }

    /** @param zoneType the type of the zone, of the project's zone, or {@code null} for a province */
    public ReportingPeriod period(String zoneType, int year) {
        return rules.stream()
                .filter(rule -> rule.isFor(zoneType, year))
                .findFirst()
                .map(rule -> rule.in(year))
                .orElseThrow(() -> new IllegalStateException("No reporting calendar for " + year));
    }
}
