package vn.zoneregistry.kit.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import vn.zoneregistry.kit.http.StreamedBodyWriter;
import vn.zoneregistry.kit.list.Listed;

/** Writes all rows of a list as a table while they are read, in memory that does not grow with their number. */
abstract class TableBodyWriter extends StreamedBodyWriter<Listed<?>> {

    private static final int LONGEST_EXPORT_SECONDS = 900;

    private final ObjectMapper json;

    TableBodyWriter(ObjectMapper json) {
        super(Listed.class);
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
    protected void write(Listed<?> list, Type genericType, OutputStream out) throws IOException {
        var columns = new Columns(representation(list, genericType), json);
        try (var table = start(out, columns.names())) {
            QuarkusTransaction.requiringNew().timeout(LONGEST_EXPORT_SECONDS).run(() -> list.allRows()
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

    /** Of a type that says itself what its rows are, or of one that is told by the method which answers with it. */
    private static Class<?> representation(Listed<?> list, Type declared) {
        var listed = Arrays.stream(list.getClass().getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == Listed.class)
                .map(ParameterizedType::getActualTypeArguments)
                .findFirst()
                .orElseThrow();
        return (Class<?>)
                (listed[0] instanceof Class<?> own ? own : ((ParameterizedType) declared).getActualTypeArguments()[0]);
    }
}
