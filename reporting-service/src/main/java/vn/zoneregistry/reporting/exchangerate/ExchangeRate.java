package vn.zoneregistry.reporting.exchangerate;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.http.Versioned;

/**
 * The exchange rate of a year, by which exports are held against revenue. It never converts a figure.
 *
 * @param dongPerDollar dong for one US dollar
 * @param source who published it
 */
@Schema(name = "ExchangeRate")
public record ExchangeRate(int year, BigDecimal dongPerDollar, String source, int version, Instant updatedAt)
        implements Versioned {

    boolean says(ExchangeRateDraft draft) {
        return dongPerDollar.compareTo(draft.dongPerDollar()) == 0 && source.equals(draft.source());
    }
}
