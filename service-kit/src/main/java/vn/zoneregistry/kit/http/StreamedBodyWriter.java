package vn.zoneregistry.kit.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes a body while it is read or worked out, in memory that does not grow with its length. */
public abstract class StreamedBodyWriter<T> implements ServerMessageBodyWriter<T> {

    private final Class<?> bodies;

    /** @param bodies what it writes, subtypes included */
    protected StreamedBodyWriter(Class<?> bodies) {
        this.bodies = bodies;
    }

    /** Writes all of it and closes {@code out}, which makes the answer whole. */
    protected abstract void write(T body, Type genericType, OutputStream out) throws IOException;

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return bodies.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return bodies.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(T body, Type genericType, ServerRequestContext context) throws IOException {
        write(body, genericType, context.getOrCreateOutputStream());
    }

    @Override
    public void writeTo(
            T body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        write(body, genericType, out);
    }
}
