package vn.zoneregistry.kit.imports;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.zoneregistry.kit.http.BodyLimit;

/** Keeps the body of a request in a file for as long as the request lasts. */
@RequestScoped
class ReceivedFile {

    private static final int CHUNK = 64 * 1024;

    private final BodyLimit limit;
    private Path path;

    ReceivedFile(BodyLimit limit) {
        this.limit = limit;
    }

    /** @throws vn.zoneregistry.kit.problem.ProblemException {@code payload-too-large} */
    ImportFile take(InputStream body, ImportFormat format) throws IOException {
        path = Files.createTempFile("import", null);
        var digest = sha256();
        try (var file = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            var chunk = new byte[CHUNK];
            long bytes = 0;
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                bytes += read;
                if (bytes > limit.importBytes()) {
                    throw limit.importRefusal();
                }
                file.write(chunk, 0, read);
            }
        }
        return new ImportFile(path, format, HexFormat.of().formatHex(digest.digest()));
    }

    /** The file is somebody else's to delete. */
    void handOver() {
        path = null;
    }

    @PreDestroy
    void delete() {
        if (path != null) {
            delete(path);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
