package vn.zoneregistry.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-01-31T08:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    429 | 30                            | PT30S
                    503 | 30                            | PT30S
                    503 | Sat, 31 Jan 2026 09:00:00 GMT | PT1H
                    503 | Sat, 31 Jan 2026 07:00:00 GMT | PT0S
                    503 | Fri, 31 Dec 9999 00:00:00 GMT | P1D
                    503 | 999999999                     | P1D
                    503 | 99999999999999999999          | PT0S
                    503 | -1                            | PT0S
                    503 | soon                          | PT0S
                    503 |                               | PT0S
                    500 | 30                            | PT0S
                    200 | 30                            | PT0S
                    """)
    void isASmallNumberOfSecondsOrADateOfWhoIsBusy(int status, String value, Duration rest) {
        assertThat(RetryAfter.of(status, value, NOW)).isEqualTo(NOW.plus(rest));
    }
}
