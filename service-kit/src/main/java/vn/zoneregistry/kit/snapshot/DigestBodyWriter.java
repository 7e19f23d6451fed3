package vn.zoneregistry.kit.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes the groups of a digest while they are worked out. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(MediaType.APPLICATION_JSON)
public class DigestBodyWriter implements ServerMessageBodyWriter<Digest> {

    private static final int LONGEST_SECONDS = 900;

    private final ObjectMapper json;

    DigestBodyWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return Digest.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Digest.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(Digest body, Type genericType, ServerRequestContext context) throws IOException {
        write(body, context.getOrCreateOutputStream());
    }

    @Override
    public void writeTo(
            Digest body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        write(body, out);
    }

    private void write(Digest digest, OutputStream out) throws IOException {
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
