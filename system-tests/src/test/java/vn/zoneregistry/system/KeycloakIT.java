package vn.zoneregistry.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.zoneregistry.embedded.EmbeddedDatabase;
import vn.zoneregistry.local.suite.Service;

/**
 * The three services with a real identity provider and the realm that is delivered with them: the table of rights, walked
 * with the tokens that it gives. Runs with {@code -Pkeycloak}, which fetches the server.
 */
@Tag("keycloak")
class KeycloakIT {

    @TempDir
    private static Path folder;

    private static final Map<Service, LoneService> SERVICES = new EnumMap<>(Service.class);
    private static final Map<String, String> TOKENS = new HashMap<>();
    private static EmbeddedDatabase database;
    private static KeycloakServer keycloak;
    private static Operations operations;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedDatabase.throwAway();
        keycloak = new KeycloakServer(
                Path.of(System.getProperty("keycloak.home")),
                Path.of(System.getProperty("registry.root"), "deploy/keycloak/zone-registry-realm.json"));
        var neighbours = new HashMap<String, String>();
        for (var service : Service.values()) {
            var running = LoneService.start(
                    service, folder, database.database(service.database()), settings(service, neighbours));
            SERVICES.put(service, running.awaitReady());
            neighbours.put(
                    "REGISTRY_NEIGHBOUR_" + service.name() + "_URL",
                    running.address().toString());
        }
        Right.PEOPLE.forEach(role -> TOKENS.put(role, keycloak.userToken(role)));
        operations = new Operations(service -> SERVICES.get(service).address());
    }

    @AfterAll
    static void stop() {
        SERVICES.values().forEach(LoneService::close);
        if (keycloak != null) {
            keycloak.close();
        }
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> everyUserMayDoWhatTheTableSaysAndNoMore() {
        return operations
                .all()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.service() + " " + operation.id(),
                        () -> TOKENS.forEach((role, token) -> {
                            var answer = operations.call(operation, token);

                            if (operation.right().isHeldBy(role)) {
                                assertThat(answer.statusCode())
                                        .as("%s: %s", role, answer.body())
                                        .isNotIn(401, 403, 500);
                            } else {
                                assertThat(answer.statusCode()).as(role).isEqualTo(403);
                            }
                        })));
    }

    @Test
    void theIntegrationPlatformFollowsTheFeedWithItsOwnCredentials() {
        var feed = given().auth()
                .oauth2(keycloak.clientToken("integration-platform"))
                .get(SERVICES.get(Service.ZONES).address() + "/v1/events");

        assertThat(feed.statusCode()).isEqualTo(200);
    }

    @Test
    void aUserMayWriteInItsProvincesWhichTheTokenNames() {
        var claims = new String(
                Base64.getUrlDecoder().decode(TOKENS.get("zone-editor").split("\\.")[1]), StandardCharsets.UTF_8);

        assertThat(JsonPath.from(claims).getList("provinces")).isEqualTo(java.util.List.of("*"));
        assertThat(JsonPath.from(claims).getList("groups")).isEqualTo(java.util.List.of("zone-editor"));
        assertThat(JsonPath.from(claims).getString("preferred_username")).isEqualTo("zone-editor");
    }

    @Test
    void theServicesFollowEachOtherWithTheirOwnCredentials() {
        given().auth()
                .oauth2(TOKENS.get("zone-editor"))
                .contentType("application/json")
                .body(Map.of(
                        "code",
                        "KC-1",
                        "name",
                        "Khu Thử",
                        "type",
                        "INDUSTRIAL_PARK",
                        "administrativeUnitId",
                        "19-2025"))
                .post(SERVICES.get(Service.ZONES).address() + "/v1/zones")
                .then()
                .statusCode(201);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        given().get(SERVICES.get(Service.REPORTING).address() + "/v1/annual-reports/2025?zone=KC-1")
                                .statusCode())
                .isEqualTo(200));
    }

    private static Map<String, String> settings(Service service, Map<String, String> neighbours) {
        var settings = new HashMap<>(neighbours);
        settings.putAll(Map.of(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                keycloak.issuer(),
                "QUARKUS_OIDC_CLIENT_CLIENT_ENABLED",
                "true",
                "QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL",
                keycloak.issuer(),
                "QUARKUS_OIDC_CLIENT_CLIENT_ID",
                service.title(),
                "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET",
                keycloak.secret()));
        return settings;
    }
}
