package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import vn.zoneregistry.domain.Qualifier;

/** Numbers as a language writes them: {@code 1.054} and {@code 73,5} in Vietnamese, {@code 1,054} and {@code 73.5} in English. */
final class Numerals {

    private final boolean english;
    private final DecimalFormatSymbols symbols;

    Numerals(Locale language) {
        english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(english ? ',' : '.');
        symbols.setDecimalSeparator(english ? '.' : ',');
    }

    /** The number with at most {@code decimals} digits after the point, half up. */
    String number(BigDecimal value, int decimals) {
        var format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** A percentage as running text gives it, with one decimal at most. */
    String percent(BigDecimal value) {
        return number(value, 1) + "%";
    }

    /** The word before the number, with the space after it; nothing for an exact figure. */
    String word(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> "";
            case ABOUT -> english ? "about " : "khoảng ";
            case OVER -> english ? "more than " : "hơn ";
            case NEARLY -> english ? "nearly " : "gần ";
            case AT_LEAST -> english ? "at least " : "ít nhất ";
            case FROM -> english ? "from " : "từ ";
        };
    }
}
