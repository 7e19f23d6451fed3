package vn.zoneregistry.projects.project;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one unit of a foreign currency was worth when the capital was registered.
 *
 * @param rate dong for one unit
 * @param source whose rate it is, null where it is not known
 */
public record ExchangeRate(
        @NotNull @Positive @Digits(integer = 9, fraction = 8)
        BigDecimal rate,

        @NotNull LocalDate on,
        @Size(max = 200) @Schema(nullable = true) String source) {

    private static final int DECIMALS_OF_MONEY = 2;

    public ExchangeRate {
        rate = Figures.plain(rate);
    }

    /** The amount in dong, HALF_UP to 2 decimals. */
    BigDecimal inDong(BigDecimal amount) {
        return amount.multiply(rate).setScale(DECIMALS_OF_MONEY, RoundingMode.HALF_UP);
    }
}
