package vn.zoneregistry.kit.json;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.zoneregistry.kit.http.BodyLimit;

/** Reads every JSON request body through {@link RequestJson} instead of the lenient default. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes({MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
public class JsonBodyReader implements ServerMessageBodyReader<Object> {

    public static final String MERGE_PATCH = "application/merge-patch+json";

    private final RequestJson json;
    private final BodyLimit limit;

    JsonBodyReader(RequestJson json, BodyLimit limit) {
        this.json = json;
        this.limit = limit;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return true;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(type, genericType, context.getInputStream());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, genericType, body);
    }

    private Object read(Class<?> type, Type genericType, InputStream body) throws IOException {
        var bytes = body.readNBytes(limit.bytes() + 1);
        if (bytes.length > limit.bytes()) {
            throw limit.refusal();
        }
        return type == Patch.class ? json.patch(json.tree(bytes)) : json.read(bytes, genericType);
    }
}
