package vn.zoneregistry.kit.snapshot;

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

/** Writes the lines of a snapshot while they are read. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(Snapshot.MEDIA_TYPE)
public class SnapshotBodyWriter implements ServerMessageBodyWriter<Snapshot> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return Snapshot.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Snapshot.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(Snapshot body, Type genericType, ServerRequestContext context) throws IOException {
        write(body, context.getOrCreateOutputStream());
    }

    @Override
    public void writeTo(
            Snapshot body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        write(body, out);
    }

    private static void write(Snapshot snapshot, OutputStream out) throws IOException {
        snapshot.lines().each(line -> add(out, line));
        out.close();
    }

    private static void add(OutputStream out, byte[] line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException callerLeft) {
            throw new UncheckedIOException(callerLeft);
        }
    }
}
