package vn.zoneregistry.reporting.calendar;

import java.time.MonthDay;

/**
 * When the year of one kind of subject begins and ends and when its report is due.
 *
 * @param zoneType the zones that it is for, {@code null} for everything that no other rule is for
 * @param firstYear the first reporting year that it is for
 * @param yearsBack how many years before the reporting year the period begins, 0 or 1
 * @param dueYearsAfter how many years after the reporting year the report is due, 0 or 1
 * @param legalSource the document that says so
 */
public record CalendarRule(
        String zoneType,
        int firstYear,
        MonthDay from,
        int yearsBack,
        MonthDay to,
        MonthDay due,
        int dueYearsAfter,
        String legalSource) {

    ReportingPeriod in(int year) {
        return new ReportingPeriod(from.atYear(year - yearsBack), to.atYear(year), due.atYear(year + dueYearsAfter));
    }

    boolean isFor(String type, int year) {
        return firstYear <= year && (zoneType == null || zoneType.equals(type));
    }

    /** More special and newer rules go first. */
    int rank() {
        return (zoneType == null ? 0 : 1_000_000) + firstYear;
    }
}
