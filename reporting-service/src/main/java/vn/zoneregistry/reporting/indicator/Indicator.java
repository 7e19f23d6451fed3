package vn.zoneregistry.reporting.indicator;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.http.Versioned;

/**
 * One line of the catalogue of indicators: what is measured, in what, and how it adds up.
 *
 * @param decimals digits after the point of a figure that is worked out, and of any figure in running text
 * @param weightBy the indicator that weights a mean, {@code null} otherwise
 * @param stock a state at the end of the year, which never adds up over years
 * @param priceBase the year of constant prices, {@code null} for current prices and for what is no money
 * @param atCurrentPrices the indicator that measures the same at current prices, {@code null} unless this is at constant ones
 * @param derived worked out, never entered
 * @param zoneKindsApart whether parks and clusters never mix in one figure, because the law defines it for each alone
 * @param phrase the clause of a board's review about it, with <code>{figure}</code> where the figure stands with its unit
 *     or <code>{number}</code> without; {@code null} where the review leaves it out
 */
@Schema(name = "Indicator")
public record Indicator(
        String code,
        String name,
        String nameEn,
        String definition,
        String unit,
        String unitName,
        String unitNameEn,
        int decimals,
        Aggregation aggregation,
        @Schema(nullable = true) String weightBy,
        @Schema(nullable = true) String numerator,
        @Schema(nullable = true) String denominator,
        boolean stock,
        @Schema(nullable = true) String priceBase,
        @Schema(nullable = true) String atCurrentPrices,
        List<Level> levels,
        boolean derived,
        boolean zoneKindsApart,
        @Schema(nullable = true) String phrase,
        @Schema(nullable = true) String phraseEn,
        int version)
        implements Versioned {

    public boolean reportedFor(Level level) {
        return levels.contains(level);
    }
}
