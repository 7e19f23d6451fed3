package vn.zoneregistry.reporting.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import vn.zoneregistry.kit.sql.Database;

/** The reporting calendar as it is kept in the database. */
@ApplicationScoped
public class ReportingCalendars {

    private final Database database;

    ReportingCalendars(Database database) {
        this.database = database;
    }

    public ReportingCalendar current() {
        return calendar("known_until = 'infinity'");
    }

    /** The calendar as it was known at the moment. */
    public ReportingCalendar asOf(Instant moment) {
        return calendar("known_from <= ? and known_until > ?", moment, moment);
    }

    private ReportingCalendar calendar(String condition, Object... arguments) {
        return new ReportingCalendar(database.list(
                "select * from reporting_calendar where " + condition,
                List.of(arguments),
                row -> new CalendarRule(
                        row.text("zone_type"),
                        row.integer("first_year"),
                        MonthDay.of(row.integer("from_month"), row.integer("from_day")),
                        row.integer("years_back"),
                        MonthDay.of(row.integer("to_month"), row.integer("to_day")),
                        MonthDay.of(row.integer("due_month"), row.integer("due_day")),
                        row.integer("due_years_after"),
                        row.text("legal_source"))));
    }
}
