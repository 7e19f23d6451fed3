package vn.zoneregistry.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {

    @Test
    void keepsEveryDigit() {
        assertThat(Scalars.decimal("100000000000000000.25")).isEqualTo(new BigDecimal("100000000000000000.25"));
        assertThat(Scalars.decimal("1e3").toPlainString()).isEqualTo("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "abc", "", "1,5"})
    void refusesNumbersBeforeTheyCost(String number) {
        assertThatThrownBy(() -> Scalars.decimal(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "2024-2-3", "31/12/2024", "1899-12-31", "2200-01-01", "2024-12-31T00:00"})
    void refusesWhatIsNoDate(String date) {
        assertThatThrownBy(() -> Scalars.date(date))
                .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
    }

    @Test
    void bringsTextIntoOneForm() {
        assertThat(Scalars.text("  D\u0169ng ")).isEqualTo("Dũng");
        assertThat(Scalars.text("Du\u0303ng")).isEqualTo("Dũng");
        assertThat(Scalars.text("   ")).isNull();
        assertThat(Scalars.text("😀")).isEqualTo("😀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800", "\udc00a", "\u0007"})
    void refusesCharactersThatAreNoText(String text) {
        assertThatThrownBy(() -> Scalars.text(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "1899-12-31T00:00:00Z", "2024-01-01"})
    void refusesInstantsThatNobodyMeans(String instant) {
        assertThatThrownBy(() -> Scalars.instant(instant))
                .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
    }
}
