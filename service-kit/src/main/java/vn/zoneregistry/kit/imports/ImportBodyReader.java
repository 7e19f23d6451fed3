package vn.zoneregistry.kit.imports;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import vn.zoneregistry.kit.list.ListMedia;

/**
 * Takes in a file of rows before anything is done with it: who sends slowly, or leaves in the middle, holds no
 * transaction.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes({ListMedia.CSV, ListMedia.XLSX, ImportFile.NDJSON})
public class ImportBodyReader implements MessageBodyReader<ImportFile> {

    private final ReceivedFile received;

    ImportBodyReader(ReceivedFile received) {
        this.received = received;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ImportFile.class;
    }

    @Override
    public ImportFile readFrom(
            Class<ImportFile> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return received.take(body, ImportFormat.of(mediaType.getType() + "/" + mediaType.getSubtype()));
    }
}
