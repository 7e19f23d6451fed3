package vn.zoneregistry.domain;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import vn.zoneregistry.kit.json.Scalars;

/** Reads an amount of money, which may come as a decimal string or as a number. */
final class AmountDeserializer extends StdScalarDeserializer<BigDecimal> {

    AmountDeserializer() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        var text = parser.getText();
        try {
            return Scalars.decimal(text);
        } catch (IllegalArgumentException unreadable) {
            return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "not an amount");
        }
    }
}
