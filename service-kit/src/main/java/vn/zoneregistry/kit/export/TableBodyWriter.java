package vn.zoneregistry.kit.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.zoneregistry.kit.list.Page;

/** Writes all rows of a list as a table while they are read, in memory that does not grow with their number. */
abstract class TableBodyWriter implements ServerMessageBodyWriter<Page<?>> {

    private static final int LONGEST_EXPORT_SECONDS = 900;

    private final ObjectMapper json;

    TableBodyWriter(ObjectMapper json) {
        this.json = json;
    }

    /** A table that rows are added to. */
    interface Table extends AutoCloseable {

        void add(Iterable<?> cells) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Starts a table with its header. */
    abstract Table start(OutputStream out, Iterable<String> header) throws IOException;

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(Page<?> page, Type genericType, ServerRequestContext context) throws IOException {
        write(page, genericType, context.getOrCreateOutputStream());
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        write(page, genericType, out);
    }

    private void write(Page<?> page, Type genericType, OutputStream out) throws IOException {
        var columns = new Columns(representation(genericType), json);
        try (var table = start(out, columns.names())) {
            QuarkusTransaction.requiringNew().timeout(LONGEST_EXPORT_SECONDS).run(() -> page.allRows()
                    .each(row -> add(table, columns.cells(row))));
        }
        out.close();
    }

    private static void add(Table table, Iterable<?> cells) {
        try {
            table.add(cells);
        } catch (IOException callerLeft) {
            throw new UncheckedIOException(callerLeft);
        }
    }

    private static Class<?> representation(Type page) {
        return (Class<?>) ((ParameterizedType) page).getActualTypeArguments()[0];
    }
}
