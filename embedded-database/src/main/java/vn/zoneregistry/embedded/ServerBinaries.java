package vn.zoneregistry.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this machine, unpacked from the class path into a folder. */
final class ServerBinaries {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private final Path folder;

    private ServerBinaries(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks the programs below {@code parent}, unless the same ones are there already.
     *
     * @throws DatabaseFailure when the build has none for this operating system and processor
     */
    static ServerBinaries below(Path parent) throws IOException {
        var archive = archiveName();
        var folder = parent.resolve("postgresql-" + fingerprint(archive));
        if (!Files.isDirectory(folder)) {
            // unpacked beside and then renamed: an unpacking that was interrupted leaves nothing that looks whole
            var unpacking = Files.createTempDirectory(parent, "unpacking-");
            unpack(archive, unpacking);
            openToEverybody(unpacking);
            Files.move(unpacking, folder);
        }
        return new ServerBinaries(folder);
    }

    /** The path of one program: {@code initdb}, {@code pg_ctl} or {@code postgres}. */
    String program(String name) {
        return folder.resolve("bin").resolve(isWindows() ? name + ".exe" : name).toString();
    }

    private static String archiveName() {
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var system = operatingSystem();
        var known =
                switch (processor) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> processor;
                };
        var name = "/postgres-" + system + "-" + known + ".txz";
        if (ServerBinaries.class.getResource(name) == null) {
            throw new DatabaseFailure("There is no embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                    + processor + " in this build (there is for Linux and macOS on amd64 and arm64, Windows on amd64): "
                    + "run the services against a PostgreSQL 15 or later of your own.");
        }
        return name;
    }

    private static String operatingSystem() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (isWindows()) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static String fingerprint(String archive) throws IOException {
        try (var bytes = open(archive)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static InputStream open(String archive) {
        return new BufferedInputStream(ServerBinaries.class.getResourceAsStream(archive), 1 << 16);
    }

    /** The user who runs the programs may be another one than the user who unpacks them: see {@link ServerUser}. */
    private static void openToEverybody(Path folder) {
        folder.toFile().setReadable(true, false);
        folder.toFile().setExecutable(true, false);
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside the archive's folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + target + " executable (is its file system mounted noexec?)");
        }
    }
}
