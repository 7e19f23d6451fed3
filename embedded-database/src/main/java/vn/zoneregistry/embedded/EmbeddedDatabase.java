package vn.zoneregistry.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * A running PostgreSQL server whose programs come from the build's dependencies: nothing is installed. It is for tests
 * ({@link #throwAway}) and for the local suite ({@link #kept}); no production image holds it.
 *
 * <p>It listens on 127.0.0.1 only and checks every password. Each {@link #database} belongs to a role of its own name, and no
 * other role may open it. Root may start it: see {@link ServerUser}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "[a-z][a-z0-9_]{0,62}";

    private final PostgresServer server;
    private final int port;
    private final Runnable afterwards;

    private EmbeddedDatabase(PostgresServer server, int port) {
        this.server = server;
        this.afterwards = () -> {};
        this.port = port;
    }

    private EmbeddedDatabase(Path temporary) throws IOException {
        this.server = PostgresServer.in(temporary, Durability.THROWN_AWAY);
        var removal = new Thread(() -> remove(server, temporary), "embedded-database-removal");
        this.afterwards = () -> {
            Runtime.getRuntime().removeShutdownHook(removal);
            remove(server, temporary);
        };
        Runtime.getRuntime().addShutdownHook(removal);
        this.port = server.start();
    }

    /**
     * A new server in a temporary folder, on a free port, fast and forgetful; closing it, or the end of this process, removes
     * it.
     *
     * @throws DatabaseFailure when it cannot be had
     */
    public static EmbeddedDatabase throwAway() {
        try {
            var folder = Files.createTempDirectory("embedded-database-");
            // nobody must be able to pass through it, in case the server is to run as nobody; the data folder stays
            // closed
            folder.toFile().setExecutable(true, false);
            return new EmbeddedDatabase(folder);
        } catch (IOException failure) {
            throw unusable("the temporary folder", failure);
        }
    }

    /**
     * The server of {@code folder}, which is made if need be: what was committed there before is there again, on the same
     * port if that is still free. A server that survived the process that started it is taken over.
     *
     * @throws DatabaseFailure when it cannot be had
     */
    public static EmbeddedDatabase kept(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            var server = PostgresServer.in(absolute, Durability.KEPT);
            return new EmbeddedDatabase(server, server.start());
        } catch (IOException failure) {
            throw unusable(absolute.toString(), failure);
        }
    }

    /** The server of {@code folder} if it runs, whoever started it; none is started. */
    public static Optional<EmbeddedDatabase> running(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        try {
            var port = PostgresServer.portOn(absolute);
            return port.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new EmbeddedDatabase(PostgresServer.in(absolute, Durability.KEPT), port.get()));
        } catch (IOException failure) {
            throw unusable(absolute.toString(), failure);
        }
    }

    /** Where the server listens on 127.0.0.1. */
    public int port() {
        return port;
    }

    /**
     * The database of that name, made with its role if it does not exist.
     *
     * @param name lower-case letters, digits and underscores
     */
    public Database database(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (var connection = asSuperuser()) {
            var password = role(connection, name);
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database %1$s owner %1$s".formatted(name));
            }
            execute(connection, "revoke all on database %s, postgres, template1 from public".formatted(name));
            return new Database(url(name), name, password);
        } catch (SQLException | IOException failure) {
            throw new DatabaseFailure("The database " + name + " cannot be made: " + failure.getMessage(), failure);
        }
    }

    /**
     * The same database for a role that owns nothing in it: it may connect, and do what the owner lets it do.
     *
     * @param name of the role, made if it does not exist; lower-case letters, digits and underscores
     */
    public Database guest(Database database, String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("not a role name: " + name);
        }
        try (var connection = asSuperuser()) {
            var password = role(connection, name);
            execute(connection, "grant connect on database %s to %s".formatted(database.username(), name));
            return new Database(database.jdbcUrl(), name, password);
        } catch (SQLException | IOException failure) {
            throw new DatabaseFailure("The role " + name + " cannot be made: " + failure.getMessage(), failure);
        }
    }

    /** Statements that create cannot take parameters; the name is checked before, the password is hexadecimal. */
    private String role(Connection connection, String name) throws SQLException, IOException {
        var password = server.password(name);
        boolean known = exists(connection, "select 1 from pg_roles where rolname = ?", name);
        execute(connection, "%s role %s login password '%s'".formatted(known ? "alter" : "create", name, password));
        return password;
    }

    /** Stops the server; kept data stays, thrown-away data goes. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException failure) {
            throw new DatabaseFailure("PostgreSQL does not stop: " + failure.getMessage(), failure);
        }
        afterwards.run();
    }

    private Connection asSuperuser() throws SQLException, IOException {
        var who = new Properties();
        who.setProperty("user", PostgresServer.SUPERUSER);
        who.setProperty("password", server.password(PostgresServer.SUPERUSER));
        return DriverManager.getConnection(url("postgres"), who);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static void remove(PostgresServer server, Path folder) {
        try {
            server.stop();
            FileTree.delete(folder);
        } catch (IOException leftBehind) {
            System.err.println("A test database is left in " + folder + ": " + leftBehind.getMessage());
        }
    }

    private static DatabaseFailure unusable(String folder, IOException failure) {
        return new DatabaseFailure(
                "PostgreSQL cannot use " + folder + ": " + Refusal.of(failure)
                        + "; make room or give yourself the right to write there, or choose another folder.",
                failure);
    }
}
