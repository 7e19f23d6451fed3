package vn.zoneregistry.kit.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Path;

/**
 * A file of rows that has arrived completely and is gone when its request ends.
 *
 * @param digest SHA-256 in hexadecimal digits
 */
public record ImportFile(Path path, ImportFormat format, String digest) {

    public static final String NDJSON = "application/x-ndjson";

    /** What tells two requests with one {@code Idempotency-Key} apart, in place of the rows. */
    @JsonValue
    String fingerprint() {
        return format + " " + digest;
    }
}
