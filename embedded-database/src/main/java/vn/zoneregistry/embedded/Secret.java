package vn.zoneregistry.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random passwords in files that their owner alone can read. */
final class Secret {

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** The password in {@code file}, made there at the first call. */
    static String in(Path file) throws IOException {
        if (Files.notExists(file)) {
            write(file, random());
        }
        return Files.readString(file);
    }

    /** Writes {@code text} into a new file with mode 0600, where the file system has modes. */
    static void write(Path file, String text) throws IOException {
        Files.createFile(file, ownerOnly("rw-------"));
        Files.writeString(file, text);
    }

    /** Makes a folder with mode 0700, where the file system has modes; one that exists is left as it is. */
    static Path folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        return Files.createDirectory(folder, ownerOnly("rwx------"));
    }

    private static FileAttribute<?>[] ownerOnly(String mode) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
