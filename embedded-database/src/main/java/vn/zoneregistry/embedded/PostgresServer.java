package vn.zoneregistry.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One PostgreSQL server on one folder: {@code server} holds its data, {@code passwords} the secrets, {@code port} the port
 * that it was given at its first start, {@code server.log} what it says. It listens on 127.0.0.1 only and takes nobody
 * without a password.
 */
final class PostgresServer {

    static final String SUPERUSER = "postgres";

    private static final String SETTINGS_FILE = "registry.conf";
    private static final int MOST_CONNECTIONS = 200;

    private final Path folder;
    private final Path data;
    private final Durability durability;
    private final ServerBinaries binaries;
    private final ServerUser user;

    private PostgresServer(Path folder, Durability durability) throws IOException {
        this.folder = folder;
        this.data = dataIn(folder);
        this.durability = durability;
        this.binaries = ServerBinaries.below(folder);
        this.user = ServerUser.ableToRead(Path.of(binaries.program("postgres")));
    }

    /** The server of {@code folder}, which exists and is writable; it is not started by this. */
    static PostgresServer in(Path folder, Durability durability) throws IOException {
        return new PostgresServer(folder, durability);
    }

    /** The port of the server that runs on {@code folder}, if one does. */
    static Optional<Integer> portOn(Path folder) throws IOException {
        return Postmaster.of(dataIn(folder)).map(Postmaster::port);
    }

    /** Starts the server, or takes over the one that still runs on this folder, and answers its port. */
    int start() throws IOException {
        if (Files.notExists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        var running = Postmaster.of(data);
        if (running.isPresent()) {
            return running.get().port();
        }
        // a left-over file whose number now belongs to another program would keep the server from starting
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        int port = choosePort();
        writeSettings(port);
        var log = folder.resolve("server.log");
        if (Files.notExists(log)) {
            Secret.write(log, "");
            user.handOver(log);
        }
        var outcome = control("start", "-w", "-t", "120", "-l", log.toString());
        if (outcome.code() != 0) {
            throw new DatabaseFailure("PostgreSQL does not start: " + reason(log, outcome) + " (see " + log + ")");
        }
        return port;
    }

    /** Stops the server, if it runs, after its clients' running statements were rolled back. */
    void stop() throws IOException {
        if (Postmaster.of(data).isEmpty()) {
            return;
        }
        var outcome = control("stop", "-m", "fast", "-w", "-t", "120");
        if (outcome.code() != 0) {
            throw new DatabaseFailure("PostgreSQL does not stop: " + outcome.lastLine());
        }
    }

    /** The password of a role, made at the first call. */
    String password(String role) throws IOException {
        return Secret.in(Secret.folder(folder.resolve("passwords")).resolve(role));
    }

    private static Path dataIn(Path folder) {
        return folder.resolve("server");
    }

    private void initialise() throws IOException {
        if (Files.isDirectory(data)) {
            // an earlier initialisation was interrupted: without PG_VERSION the folder is no database
            FileTree.delete(data);
        }
        Secret.folder(data);
        user.handOver(data);
        var passwordFile = folder.resolve("initial-password");
        Files.deleteIfExists(passwordFile);
        Secret.write(passwordFile, password(SUPERUSER));
        user.handOver(passwordFile);
        try {
            var outcome = Command.of(
                            user.prefix(),
                            binaries.program("initdb"),
                            "--pgdata=" + data,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            durability == Durability.KEPT ? "--no-instructions" : "--no-sync")
                    .run();
            if (outcome.code() != 0) {
                throw new DatabaseFailure("PostgreSQL cannot lay out its data in " + data + ": " + errorIn(outcome));
            }
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(
                data.resolve("postgresql.conf"),
                System.lineSeparator() + "include '" + SETTINGS_FILE + "'" + System.lineSeparator(),
                StandardOpenOption.APPEND);
    }

    private void writeSettings(int port) throws IOException {
        var settings = """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = %d
                timezone = 'UTC'
                log_timezone = 'UTC'
                """.formatted(port, MOST_CONNECTIONS) + durability.settings();
        var file = data.resolve(SETTINGS_FILE);
        Files.writeString(file, settings);
        user.handOver(file);
    }

    /** The port of the first start, so that addresses written down stay right; another one if somebody has taken it. */
    private int choosePort() throws IOException {
        var file = folder.resolve("port");
        if (Files.exists(file)) {
            int port = Integer.parseInt(Files.readString(file).strip());
            if (isFree(port)) {
                return port;
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, socket.getLocalPort() + System.lineSeparator());
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (BindException taken) {
            return false;
        }
    }

    private Command.Outcome control(String... words) throws IOException {
        var all = new String[words.length + 3];
        all[0] = binaries.program("pg_ctl");
        all[1] = "-D";
        all[2] = data.toString();
        System.arraycopy(words, 0, all, 3, words.length);
        return Command.of(user.prefix(), all).run();
    }

    private static String reason(Path log, Command.Outcome outcome) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .reduce((first, second) -> second)
                    .orElse(outcome.lastLine());
        }
    }

    private static String errorIn(Command.Outcome outcome) {
        return outcome.output()
                .lines()
                .filter(line -> line.contains("error:") || line.contains("FATAL:"))
                .findFirst()
                .orElse(outcome.lastLine());
    }
}
