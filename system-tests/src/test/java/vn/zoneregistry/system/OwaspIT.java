package vn.zoneregistry.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.local.suite.Service.PROJECTS;
import static vn.zoneregistry.local.suite.Service.REPORTING;
import static vn.zoneregistry.local.suite.Service.ZONES;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.embedded.EmbeddedDatabase;
import vn.zoneregistry.local.identity.LocalKey;
import vn.zoneregistry.local.suite.Service;
import vn.zoneregistry.system.Forger.Flaw;

/** The ten risks of the OWASP API Security Top 10 (2023), each tried once; docs/security.md lists what is against them. */
@ExtendWith(RunningSuite.class)
class OwaspIT {

    private static final String PARK = "BK-KCN-THANHBINH";
    private static final int MEGABYTE = 1024 * 1024;

    private final Registry registry;

    OwaspIT(Registry registry) {
        this.registry = registry;
    }

    @Test
    void api1BrokenObjectLevelAuthorization() {
        var answer = registry.anonymous(ZONES)
                .auth()
                .oauth2(registry.token("zone-editor", List.of("01")))
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "của người khác"))
                .patch("/v1/zones/" + park());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void api2BrokenAuthentication(Service service) {
        for (var flaw : EnumSet.complementOf(EnumSet.of(Flaw.NOTHING))) {
            var forged =
                    registry.anonymous(service).auth().oauth2(registry.forger().token(flaw));

            assertThat(forged.get("/v1/events").statusCode()).as(flaw.name()).isEqualTo(401);
        }
    }

    @Test
    void api3BrokenObjectPropertyLevelAuthorization() {
        var mass = registry.as("zone-editor", ZONES)
                .body(Map.of(
                        "code",
                        "OWASP-3",
                        "name",
                        "Khu",
                        "type",
                        "INDUSTRIAL_PARK",
                        "administrativeUnitId",
                        "06-2004",
                        "version",
                        7))
                .post("/v1/zones");
        var investor = registry.as("project-editor", PROJECTS)
                .body(Map.of(
                        "name",
                        "Công ty có người liên hệ",
                        "countryCode",
                        "VN",
                        "kind",
                        "DOMESTIC",
                        "contact",
                        Map.of("name", "Bí Mật", "phone", "0900000000")))
                .post("/v1/investors")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");

        assertThat(mass.statusCode()).isEqualTo(400);
        for (var path :
                List.of("/v1/investors/" + investor, "/v1/investors", "/v1/investors/" + investor + "/history")) {
            for (var media : List.of("application/json", "text/csv")) {
                assertThat(registry.as("viewer", PROJECTS)
                                .accept(media)
                                .get(path)
                                .asString())
                        .as("%s as %s", path, media)
                        .doesNotContain("Bí Mật", "0900000000");
            }
        }
        assertThat(registry.as("integrator", PROJECTS)
                        .get("/v1/events?limit=1000")
                        .asString())
                .doesNotContain("Bí Mật");
        assertThat(registry.anonymous(ZONES)
                        .get("/v1/zones/" + park() + "/land-allocations")
                        .asString())
                .doesNotContain("Kim Sơn");
    }

    @Test
    void api4UnrestrictedResourceConsumption() {
        var large = registry.as("zone-editor", ZONES)
                .body("{\"name\": \"" + "x".repeat(MEGABYTE) + "\"}")
                .post("/v1/zones");

        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(registry.answer(ZONES, "/v1/zones?limit=201").statusCode()).isEqualTo(400);
        assertThat(registry.answer(ZONES, "/v1/zones").header("RateLimit")).contains("r=");
    }

    @Test
    void api5BrokenFunctionLevelAuthorization() {
        assertThat(registry.as("viewer", ZONES).body("{}").post("/v1/zones").statusCode())
                .isEqualTo(403);
        assertThat(registry.as("zone-editor", ZONES).get("/v1/events").statusCode())
                .isEqualTo(403);
        assertThat(registry.as("land-claimant", PROJECTS).get("/v1/projects").statusCode())
                .isEqualTo(403);
        assertThat(registry.as("feed-follower", REPORTING).get("/v1/targets").statusCode())
                .isEqualTo(403);
    }

    @Test
    void api6UnrestrictedAccessToSensitiveBusinessFlows() {
        var path = "/v1/kpi-reports/zones/" + park() + "/2019";
        var entered = registry.as("admin", REPORTING)
                .body(Map.of("values", List.of()))
                .put(path);
        var submitted = registry.as("admin", REPORTING)
                .header("If-Match", entered.header("ETag"))
                .body(Map.of("to", "SUBMITTED"))
                .post(path + "/transitions");

        var approved = registry.as("admin", REPORTING)
                .header("If-Match", submitted.header("ETag"))
                .body(Map.of("to", "APPROVED"))
                .post(path + "/transitions");

        assertThat(submitted.statusCode()).isEqualTo(200);
        assertThat(approved.statusCode()).as("approved by who submitted it").isEqualTo(403);
    }

    @Test
    void api7ServerSideRequestForgery() throws IOException {
        var visits = new AtomicInteger();
        var target = server(exchange -> visits.incrementAndGet());
        try {
            var created = registry.as("admin", ZONES)
                    .body(Map.of(
                            "code",
                            "OWASP-7",
                            "name",
                            "Khu",
                            "type",
                            "ECONOMIC_ZONE",
                            "administrativeUnitId",
                            "01-2004",
                            "decisions",
                            List.of(Map.of(
                                    "number",
                                    "1",
                                    "issuedOn",
                                    "2024-01-01",
                                    "issuer",
                                    "UBND",
                                    "url",
                                    address(target)))))
                    .post("/v1/zones");
            assertThat(created.statusCode()).isEqualTo(201);
            registry.as("admin", ZONES)
                    .header("If-Match", created.header("ETag"))
                    .delete("/v1/zones/" + created.jsonPath().getString("id"))
                    .then()
                    .statusCode(204);
        } finally {
            target.stop(0);
        }

        assertThat(visits).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/zones/%00", "/v1/zones?bbox=1", "/v1/zones/x", "/v1/zones?sort=;drop", "/nowhere"})
    void api8SecurityMisconfiguration(String path) {
        var answer = registry.anonymous(ZONES).urlEncodingEnabled(false).get(path);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.asString()).doesNotContain("Exception", "java.", "io.quarkus", "select ", "at vn.");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @EnumSource
    void api9ImproperInventoryManagement(Service service) {
        Set<String> published = registry.anonymous(service)
                .accept("application/json")
                .get("/q/openapi")
                .jsonPath()
                .<String, Object>getMap("paths")
                .keySet();

        assertThat(published).allMatch(path -> path.startsWith("/v1/"));
        for (var hidden : List.of("/v2/zones", "/zones", "/q/dev-ui", "/q/dev", "/q/arc", "/q/info", "/admin")) {
            assertThat(registry.as("admin", service).get(hidden).statusCode())
                    .as(hidden)
                    .isEqualTo(404);
        }
    }

    /** A neighbour that answers nonsense: it is as if it had not answered, and nothing of it is believed or passed on. */
    @Test
    void api10UnsafeConsumptionOfApis(@TempDir Path folder) throws IOException {
        var nonsense = new AtomicReference<String>();
        var neighbour = server(exchange -> {
            var bytes = nonsense.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
        var key = LocalKey.throwAway();
        try (var database = EmbeddedDatabase.throwAway();
                var service = LoneService.start(
                        PROJECTS,
                        folder,
                        database.database("projects"),
                        Map.of(
                                "QUARKUS_OIDC_PUBLIC_KEY",
                                key.publicKey(),
                                "QUARKUS_OIDC_TOKEN_ISSUER",
                                LocalKey.ISSUER,
                                "REGISTRY_SERVICE_TOKEN_PRIVATE_KEY_FILE",
                                key.privateKeyFile().toString(),
                                "REGISTRY_NEIGHBOUR_ZONES_URL",
                                address(neighbour)))) {
            nonsense.set("");
            service.awaitReady();
            for (var said : List.of("{\"items\": \"<script>evil</script>\"}", "evil", "[]", "{\"id\": \"evil\"}")) {
                nonsense.set(said);
                var answer = given().auth()
                        .oauth2(key.token("editor", List.of("project-editor"), List.of("*"), LocalKey.LONGEST_VALIDITY))
                        .contentType("application/json")
                        .body(Map.of("name", "Dự án", "kind", "PRODUCTION", "zoneId", UUID.randomUUID()))
                        .post(service.address() + "/v1/projects");

                assertThat(answer.statusCode())
                        .as("%s: %s", said, answer.asString())
                        .isIn(422, 503);
                assertThat(answer.asString()).doesNotContain("evil");
            }
        } finally {
            neighbour.stop(0);
        }
    }

    private String park() {
        return registry.read(ZONES, "/v1/zones/by-code/" + PARK).getString("id");
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static HttpServer server(com.sun.net.httpserver.HttpHandler handler) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            handler.handle(exchange);
            exchange.close();
        });
        server.start();
        return server;
    }
}
