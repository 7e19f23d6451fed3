package vn.zoneregistry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "2921000000000, VND, 2921000000000",
        "2921000000000.00, VND, 2921000000000",
        "100000000000000000.25, VND, 100000000000000000.25",
        "100000000000000000.20, VND, 100000000000000000.20",
        "1000000.5, USD, 1000000.50",
        "38, USD, 38.00",
        "0, VND, 0"
    })
    void keepsEveryDigitAndTheUsualDecimals(BigDecimal amount, String currency, String written) {
        assertThat(new Money(amount, currency).amount().toPlainString()).isEqualTo(written);
    }
}
