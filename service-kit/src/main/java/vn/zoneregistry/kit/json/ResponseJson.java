package vn.zoneregistry.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import vn.zoneregistry.kit.Bilingual;

/** How answers and events are written: nulls shown, dates as text, instants in UTC with milliseconds, no exponents. */
@Singleton
public class ResponseJson implements ObjectMapperCustomizer {

    /** After the framework's own modules, whose instants have no milliseconds where those are zero. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
        mapper.registerModule(new SimpleModule("registry")
                .addSerializer(Instant.class, new Milliseconds())
                .addSerializer(Bilingual.class, new SpokenWords())
                .addDeserializer(Bilingual.class, new RememberedWords()));
    }

    /** A message that was written into an event keeps the words that it had then. */
    private static final class RememberedWords extends StdScalarDeserializer<Bilingual> {

        RememberedWords() {
            super(Bilingual.class);
        }

        @Override
        public Bilingual deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var words = parser.getText();
            return new Bilingual(words, words);
        }
    }

    private static final class Milliseconds extends StdSerializer<Instant> {

        private static final DateTimeFormatter FORM =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

        Milliseconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeString(FORM.format(instant));
        }
    }
}
