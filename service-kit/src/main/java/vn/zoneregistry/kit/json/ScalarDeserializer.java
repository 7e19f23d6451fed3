package vn.zoneregistry.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads one scalar from exactly the JSON tokens that may stand for it, without the coercions that Jackson likes to make
 * ("5" for 5, 1 for true), and hands everything else to the collecting problem handler.
 */
final class ScalarDeserializer<T> extends StdScalarDeserializer<T> {

    private final transient Set<JsonToken> tokens;
    private final transient Function<String, T> parse;

    ScalarDeserializer(Class<T> type, Set<JsonToken> tokens, Function<String, T> parse) {
        super(type);
        this.tokens = tokens;
        this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!tokens.contains(parser.currentToken())) {
            return (T) context.handleUnexpectedToken(getValueType(context), parser);
        }
        var text = parser.getText();
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            return (T) context.handleWeirdStringValue(_valueClass, text, "%s", unreadable.getMessage());
        }
    }
}
