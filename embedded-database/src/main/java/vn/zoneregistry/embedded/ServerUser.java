package vn.zoneregistry.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Who runs the server's programs. PostgreSQL refuses to run as root, so root steps down: into a user namespace of its own
 * ({@code unshare -U}), where the files stay root's; where the machine refuses that (many containers do), as the user
 * {@code nobody} ({@code setpriv}), to whom the server's files are then handed over. Everybody else runs them as they are.
 */
enum ServerUser {
    SELF(List.of()),
    ROOT_IN_A_NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"));

    private static final String NOBODY_ID = "65534";

    private final List<String> prefix;

    ServerUser(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The one that works here; {@code probe} is a file that it must be able to read. */
    static ServerUser ableToRead(Path probe) throws IOException {
        if (!isRoot()) {
            return SELF;
        }
        for (var user : List.of(ROOT_IN_A_NAMESPACE, NOBODY)) {
            if (user.canRead(probe)) {
                return user;
            }
        }
        throw new DatabaseFailure(
                "PostgreSQL does not run as root, and stepping down to another user does not work here"
                        + " (unshare is refused, and nobody cannot reach " + probe.getParent()
                        + "): start as an ordinary user, or use a data folder that every user can reach.");
    }

    /** Before a program's own name and arguments. */
    List<String> prefix() {
        return prefix;
    }

    /** Gives the file or folder to the user, so that the server may write it. */
    void handOver(Path path) throws IOException {
        if (this == NOBODY) {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName(NOBODY_ID));
        }
    }

    private boolean canRead(Path probe) {
        return Command.of(prefix, "test", "-r", probe.toString()).succeeds();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
