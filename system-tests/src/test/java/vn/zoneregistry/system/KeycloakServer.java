package vn.zoneregistry.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A Keycloak server from its distribution, with the realm that we deliver and passwords that only this run knows. */
final class KeycloakServer implements AutoCloseable {

    private static final String REALM = "zone-registry";
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final String secret = UUID.randomUUID().toString();
    private final int port = LoneService.freePort();
    private final Process process;

    /**
     * @param home where the distribution was unpacked
     * @param realm the file to import
     */
    KeycloakServer(Path home, Path realm) throws IOException {
        var imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(realm, imports.resolve(realm.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        var builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + LoneService.freePort(),
                        "--db=dev-mem")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        builder.environment().putAll(settings());
        process = builder.start();
        await().atMost(LONGEST_START)
                .pollInterval(Duration.ofSeconds(1))
                .failFast("it ended", () -> !process.isAlive())
                .until(this::isReady);
    }

    /** What the issuer of its tokens is called. */
    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/" + REALM;
    }

    /** The secret of every client and the password of every user. */
    String secret() {
        return secret;
    }

    String userToken(String name) {
        return token(Map.of(
                "grant_type", "password", "client_id", "registry-screens", "username", name, "password", secret));
    }

    String clientToken(String client) {
        return token(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    @Override
    public void close() {
        // the script's child is the server
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private Map<String, String> settings() {
        return Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP",
                "-Xms64m -Xmx512m",
                "REGISTRY_PASSWORD_GRANT",
                "true",
                "REGISTRY_USERS_PASSWORD",
                secret,
                "INTEGRATION_PLATFORM_SECRET",
                secret,
                "ZONES_SERVICE_SECRET",
                secret,
                "PROJECTS_SERVICE_SECRET",
                secret,
                "REPORTING_SERVICE_SECRET",
                secret);
    }

    private String token(Map<String, String> form) {
        return given().formParams(form)
                .post(issuer() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection) URI.create(issuer()).toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
