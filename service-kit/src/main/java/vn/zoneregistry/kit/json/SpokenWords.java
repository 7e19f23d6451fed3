package vn.zoneregistry.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.arc.Arc;
import java.io.IOException;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.http.Correlation;

/** Writes a message in the language of the caller who will read it; outside a request in Vietnamese. */
final class SpokenWords extends StdSerializer<Bilingual> {

    SpokenWords() {
        super(Bilingual.class);
    }

    @Override
    public void serialize(Bilingual message, JsonGenerator generator, SerializerProvider provider) throws IOException {
        var container = Arc.container();
        boolean inRequest = container != null && container.requestContext().isActive();
        generator.writeString(
                inRequest
                        ? message.in(container.instance(Correlation.class).get().language())
                        : message.vi());
    }
}
