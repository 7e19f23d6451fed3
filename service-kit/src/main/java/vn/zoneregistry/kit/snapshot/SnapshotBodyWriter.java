package vn.zoneregistry.kit.snapshot;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import vn.zoneregistry.kit.http.StreamedBodyWriter;

/** Writes the lines of a snapshot while they are read. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(Snapshot.MEDIA_TYPE)
public class SnapshotBodyWriter extends StreamedBodyWriter<Snapshot> {

    SnapshotBodyWriter() {
        super(Snapshot.class);
    }

    @Override
    protected void write(Snapshot snapshot, Type genericType, OutputStream out) throws IOException {
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
