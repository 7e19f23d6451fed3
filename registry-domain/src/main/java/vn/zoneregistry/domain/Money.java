package vn.zoneregistry.domain;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exact amount in a currency of ISO 4217, not negative, below 10^18 with at most two decimals. It is written as a
 * decimal string, so that no reader rounds it, and read from a string or a number.
 */
public record Money(
        @NotNull
        @PositiveOrZero
        @Digits(integer = 18, fraction = 2)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @JsonDeserialize(using = AmountDeserializer.class)
        @Schema(type = SchemaType.STRING, examples = "2921000000000")
        BigDecimal amount,

        @NotNull @CurrencyCode @Schema(examples = "VND") String currency) {

    public static final String DONG = "VND";

    public Money {
        amount = amount == null ? null : written(amount, currency);
    }

    /** {@code null} where there is no amount, as in a database row without one. */
    public static Money ofNullable(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }

    public static Money dong(BigDecimal amount) {
        return new Money(amount, DONG);
    }

    /** Whole where it is whole and the currency has no cents, else with its decimals, at least two. */
    private static BigDecimal written(BigDecimal amount, String currency) {
        var bare = amount.stripTrailingZeros();
        int usual = CurrencyCode.Check.known(currency)
                ? Currency.getInstance(currency).getDefaultFractionDigits()
                : 0;
        int decimals = bare.scale() > 0 ? Math.max(2, bare.scale()) : Math.max(0, usual);
        return bare.setScale(decimals);
    }
}
