package vn.zoneregistry.projects.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Foreign capital in dong, at the rate written with it. */
class ExchangeRateTest {

    @ParameterizedTest
    @CsvSource({
        "12500000, 25345.5, 316818750000.00",
        "0.01, 25000.5, 250.01",
        "0.01, 25000.4, 250.00",
        "99999999999999999.99, 1.00000001, 100000000999999999.99"
    })
    void convertsExactlyAndRoundsHalfUp(BigDecimal amount, BigDecimal rate, BigDecimal dong) {
        var exchange = new ExchangeRate(rate, LocalDate.parse("2024-06-28"), null);

        assertThat(exchange.inDong(amount)).isEqualTo(dong);
    }
}
