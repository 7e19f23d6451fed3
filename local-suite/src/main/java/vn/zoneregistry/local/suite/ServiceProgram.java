package vn.zoneregistry.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.zoneregistry.embedded.Database;
import vn.zoneregistry.local.identity.LocalKey;

/** Starts one packaged service as a process of its own, told by environment variables where everything is. */
final class ServiceProgram {

    /** On one machine all callers have one address, and load is tried out. */
    private static final String REQUESTS_A_MINUTE = "1000000";

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Installation installation;
    private final DataFolder folder;
    private final LocalKey key;
    private final Ports ports;

    ServiceProgram(Installation installation, DataFolder folder, LocalKey key, Ports ports) {
        this.installation = installation;
        this.folder = folder;
        this.key = key;
        this.ports = ports;
    }

    /**
     * Starts it, with an empty log; the log of the run before is kept beside it.
     *
     * @param owner the database as the role sees it that owns the tables and migrates
     * @param database the same as the service works with it
     */
    Process start(Service service, Database owner, Database database) throws IOException {
        var log = folder.log(service);
        if (Files.exists(log)) {
            Files.move(log, Path.of(log + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(command(service))
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(settings(service, owner, database));
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private List<String> command(Service service) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            // a session of its own: Ctrl-C at the terminal reaches the launcher alone, which stops all in the right
            // order
            command.add(SETSID.toString());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dfile.encoding=UTF-8",
                // what a killed service leaves behind stays with its data
                "-Djava.io.tmpdir=" + folder.run(),
                "-jar"));
        command.add(installation.program(service).toString());
        return command;
    }

    private Map<String, String> settings(Service service, Database owner, Database database) {
        var settings = new HashMap<String, String>();
        settings.put(
                "REGISTRY_RATE_LIMIT_REQUESTS",
                System.getenv().getOrDefault("REGISTRY_RATE_LIMIT_REQUESTS", REQUESTS_A_MINUTE));
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        // gateways on the same machine are trusted, so that one can be tried out
        settings.put("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        settings.put("QUARKUS_DATASOURCE_USERNAME", database.username());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        settings.put("QUARKUS_FLYWAY_USERNAME", owner.username());
        settings.put("QUARKUS_FLYWAY_PASSWORD", owner.password());
        settings.put("QUARKUS_OIDC_PUBLIC_KEY", key.publicKey());
        settings.put("QUARKUS_OIDC_TOKEN_ISSUER", LocalKey.ISSUER);
        settings.put("QUARKUS_OIDC_TOKEN_AUDIENCE", LocalKey.AUDIENCE);
        settings.put(
                "REGISTRY_SERVICE_TOKEN_PRIVATE_KEY_FILE", key.privateKeyFile().toString());
        settings.put("REGISTRY_WEBHOOK_KEYS", key.derived("webhooks"));
        for (var neighbour : Service.values()) {
            settings.put(neighbour.addressSetting(), "http://127.0.0.1:" + ports.of(neighbour));
        }
        return settings;
    }
}
