package vn.zoneregistry.local.suite;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * All that one suite writes: {@code database}, {@code identity} (the key pair), {@code logs}, {@code run} (what is running).
 *
 * @param path absolute
 */
public record DataFolder(Path path) {

    private static final long BYTES_NEEDED = 400L << 20;

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    Path database() {
        return path.resolve("database");
    }

    /** The folder of the signing key. */
    public Path identity() {
        return path.resolve("identity");
    }

    Path log(Service service) {
        return path.resolve("logs").resolve(service.title() + ".log");
    }

    Path run() {
        return path.resolve("run");
    }

    /** Remembers which sample data was loaded. */
    public Path sampleDataMark() {
        return path.resolve("sample-data.loaded");
    }

    /**
     * Makes the folders.
     *
     * @throws SuiteFailure when there is no right to write or no room
     */
    public void prepare() {
        try {
            Files.createDirectories(path.resolve("logs"));
            Files.createDirectories(run());
            if (!Files.isWritable(run())) {
                throw new AccessDeniedException(run().toString());
            }
            requireRoom();
        } catch (AccessDeniedException denied) {
            throw unusable("you have no right to write there", denied);
        } catch (FileSystemException refused) {
            throw unusable(refused.getReason() == null ? "it is not a folder" : refused.getReason(), refused);
        } catch (IOException failure) {
            throw unusable(failure.getMessage(), failure);
        }
    }

    private void requireRoom() throws IOException {
        long usable = Files.getFileStore(path).getUsableSpace();
        if (usable < BYTES_NEEDED) {
            throw new SuiteFailure("Only " + (usable >> 20) + " MB are left on the disk of " + path + " and "
                    + (BYTES_NEEDED >> 20) + " MB are needed: make room, or choose another folder with --data.");
        }
    }

    private SuiteFailure unusable(String reason, IOException cause) {
        return new SuiteFailure(
                "The data folder " + path + " cannot be used: " + reason + "; choose another one with --data.", cause);
    }
}
