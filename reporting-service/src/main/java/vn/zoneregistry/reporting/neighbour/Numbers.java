package vn.zoneregistry.reporting.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Numbers in the events of neighbours, which write exact ones as text. */
final class Numbers {

    private Numbers() {}

    /** {@code null} where the event has none. */
    static BigDecimal of(JsonNode node) {
        if (node.isTextual()) {
            return new BigDecimal(node.textValue());
        }
        return node.isNumber() ? node.decimalValue() : null;
    }
}
