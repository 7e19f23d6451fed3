package vn.zoneregistry.kit.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import vn.zoneregistry.kit.http.StreamedBodyWriter;

/** Writes the groups of a digest while they are worked out. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(MediaType.APPLICATION_JSON)
public class DigestBodyWriter extends StreamedBodyWriter<Digest> {

    private static final int LONGEST_SECONDS = 900;

    private final ObjectMapper json;

    DigestBodyWriter(ObjectMapper json) {
        super(Digest.class);
        this.json = json;
    }

    @Override
    protected void write(Digest digest, Type genericType, OutputStream out) throws IOException {
        try (var generator = json.getFactory().createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField("cursor", digest.cursor());
            generator.writeStringField("by", digest.by());
            generator.writeArrayFieldStart("items");
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> digest.groups()
                    .each(group -> add(generator, group)));
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private static void add(JsonGenerator generator, GroupDigest group) {
        try {
            generator.writePOJO(group);
        } catch (IOException callerLeft) {
            throw new UncheckedIOException(callerLeft);
        }
    }
}
