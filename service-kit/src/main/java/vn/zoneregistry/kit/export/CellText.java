package vn.zoneregistry.kit.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.http.Correlation;

/** How a cell is written as text. */
final class CellText {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private CellText() {}

    /** Plain numbers without exponents, dates and instants as in JSON. */
    static String of(Object cell, Correlation correlation) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Instant instant) {
            return INSTANT.format(instant);
        }
        if (cell instanceof Bilingual words) {
            return words.in(correlation.language());
        }
        return cell.toString();
    }
}
