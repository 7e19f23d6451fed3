package vn.zoneregistry.projects.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** More than twelve months suspended in all is too long. */
class SuspensionTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void isWithinTheLimitForExactlyTwelveMonths() {
        var once = Suspension.NONE.begin(day("2024-01-01"));

        assertThat(once.exceeds(day("2025-01-01"))).isFalse();
        assertThat(once.exceeds(day("2025-01-02"))).isTrue();
    }

    @Test
    void addsItsPeriodsUp() {
        var twice =
                Suspension.NONE.begin(day("2023-01-01")).end(day("2023-07-01")).begin(day("2024-01-01"));

        assertThat(twice.days()).isEqualTo(181);
        assertThat(twice.exceeds(day("2024-07-03"))).isFalse();
        assertThat(twice.exceeds(day("2024-07-04"))).isTrue();
    }

    @Test
    void staysTooLongAfterItIsOver() {
        var former = Suspension.NONE.begin(day("2020-01-01")).end(day("2022-01-01"));

        assertThat(former.since()).isNull();
        assertThat(former.exceeds(day("2022-01-01"))).isTrue();
    }

    @Test
    void isNothingForAProjectThatNeverWasSuspended() {
        assertThat(Suspension.NONE.exceeds(day("2026-01-01"))).isFalse();
        assertThat(Suspension.NONE.end(day("2026-01-01"))).isEqualTo(Suspension.NONE);
    }
}
