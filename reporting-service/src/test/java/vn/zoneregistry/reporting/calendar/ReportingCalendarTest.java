package vn.zoneregistry.reporting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportingCalendarTest {

    private final ReportingCalendar calendar = new ReportingCalendar(List.of(
            new CalendarRule(null, 1900, MonthDay.of(1, 1), 0, MonthDay.of(12, 31), MonthDay.of(3, 30), 1, "general"),
            new CalendarRule(
                    "INDUSTRIAL_CLUSTER",
                    1900,
                    MonthDay.of(12, 15),
                    1,
                    MonthDay.of(12, 14),
                    MonthDay.of(12, 19),
                    0,
                    "Circular 14/2024")));

    @Test
    void theYearOfAClusterEndsOnTheFourteenthOfDecember() {
        assertThat(calendar.period("INDUSTRIAL_CLUSTER", 2024))
                .isEqualTo(new ReportingPeriod(
                        LocalDate.of(2023, 12, 15), LocalDate.of(2024, 12, 14), LocalDate.of(2024, 12, 19)));
    }

    @Test
    void theYearOfEverythingElseIsTheCalendarYear() {
        var year = new ReportingPeriod(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), LocalDate.of(2025, 3, 30));

        assertThat(calendar.period("INDUSTRIAL_PARK", 2024)).isEqualTo(year);
        assertThat(calendar.period(null, 2024)).isEqualTo(year);
    }
}
