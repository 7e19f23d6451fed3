package vn.zoneregistry.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.zoneregistry.embedded.EmbeddedDatabase;
import vn.zoneregistry.kit.testing.DocumentedAnswers;
import vn.zoneregistry.local.sampledata.SampleData;
import vn.zoneregistry.local.suite.DataFolder;
import vn.zoneregistry.local.suite.Installation;
import vn.zoneregistry.local.suite.LocalSuite;
import vn.zoneregistry.local.suite.Ports;
import vn.zoneregistry.local.suite.Service;

/** The suite under test as its callers and its operators see it. */
final class Registry {

    /** Numbers are exact, and an answer that never comes fails the test instead of holding it up. */
    private static final RestAssuredConfig CLIENT = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL))
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 120_000));

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Installation installation;
    private final DataFolder folder;
    private final Ports ports;
    private LocalSuite suite;

    Registry(Installation installation, DataFolder folder, Ports ports) {
        this.installation = installation;
        this.folder = folder;
        this.ports = ports;
        start();
    }

    /** Starts what does not run. */
    void start() {
        suite = LocalSuite.start(installation, folder, ports, Registry::ignore);
    }

    /** Stops everything, in order. */
    void stop() {
        suite.close();
    }

    void start(Service service) {
        suite.start(service);
    }

    void stop(Service service) {
        suite.stop(service);
    }

    void kill(Service service) {
        suite.kill(service);
    }

    /** Stops the database under the running services; {@link #start()} starts it again. */
    void stopDatabase() {
        EmbeddedDatabase.running(folder.path().resolve("database"))
                .orElseThrow()
                .close();
    }

    void loadSampleData() {
        new SampleData(installation.sampleData(), suite, Registry::ignore).load();
    }

    /** A request without a token. */
    RequestSpecification anonymous(Service service) {
        return given().filter(new DocumentedAnswers())
                .config(CLIENT)
                .baseUri(suite.address(service).toString())
                .contentType("application/json");
    }

    /** A request of somebody who has that one role, everywhere. */
    RequestSpecification as(String role, Service service) {
        return anonymous(service).auth().oauth2(token(role));
    }

    /** A token of somebody who has that one role, everywhere. */
    String token(String role) {
        return token(role, List.of("*"));
    }

    /** A token of somebody who has that one role and may write in those provinces. */
    String token(String role, List<String> provinces) {
        return suite.token("tester-" + role, List.of(role), provinces);
    }

    /** A token of somebody of that name who has that one role, everywhere. */
    String tokenOf(String person, String role) {
        return suite.token(person, List.of(role), List.of("*"));
    }

    /** Makes tokens for this suite that are not as they should be. */
    Forger forger() {
        return new Forger(folder.identity());
    }

    DataFolder folder() {
        return folder;
    }

    URI address(Service service) {
        return suite.address(service);
    }

    /** The body of an answer that must be a success, asked for with the role {@code viewer}. */
    JsonPath read(Service service, String path) {
        return answer(service, path).then().statusCode(OK).extract().jsonPath();
    }

    Response answer(Service service, String path) {
        return as("viewer", service).get(path);
    }

    /** An operating industrial park of so much industrial land; its id. */
    String park(String code, String administrativeUnit, Number industrialLandHa) {
        return as("zone-editor", Service.ZONES)
                .body(Map.of(
                        "code",
                        code,
                        "name",
                        "Khu thử",
                        "type",
                        "INDUSTRIAL_PARK",
                        "status",
                        "OPERATING",
                        "administrativeUnitId",
                        administrativeUnit,
                        "industrialLandHa",
                        industrialLandHa))
                .post("/v1/zones")
                .then()
                .statusCode(CREATED)
                .extract()
                .path("id");
    }

    /** Leases land of a zone to a tenant that no project stands behind. */
    void lease(String zone, Number areaHa) {
        as("zone-editor", Service.ZONES)
                .body(Map.of(
                        "zoneId",
                        zone,
                        "projectId",
                        UUID.randomUUID(),
                        "tenantName",
                        "Công ty Thử",
                        "areaHa",
                        areaHa,
                        "state",
                        "LEASED",
                        "from",
                        "2024-01-01"))
                .put("/v1/land-allocations/" + UUID.randomUUID())
                .then()
                .statusCode(CREATED);
    }

    /** A proposed project in a zone, which projects-service must have heard of by then; its id. */
    String project(String zone, Duration within) {
        return create(
                Service.PROJECTS,
                "project-editor",
                "/v1/projects",
                Map.of("name", "Dự án thử", "kind", "PRODUCTION", "zoneId", zone),
                within);
    }

    /** The id of what was made, once the neighbours have told the service what it needs for it. */
    String create(Service service, String role, String path, Map<String, ?> draft, Duration within) {
        return await().atMost(within)
                .until(() -> as(role, service).body(draft).post(path), answer -> answer.statusCode() == CREATED)
                .jsonPath()
                .getString("id");
    }

    /** How many writes a service has ever taken. */
    int events(Service service) {
        int events = 0;
        String cursor = "";
        while (true) {
            var page = as("integrator", service)
                    .queryParam("limit", 1000)
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("after", cursor))
                    .get("/v1/events")
                    .then()
                    .statusCode(OK)
                    .extract()
                    .jsonPath();
            int items = page.getList("items").size();
            if (items == 0) {
                return events;
            }
            events += items;
            cursor = page.getString("nextCursor");
        }
    }

    private static void ignore(String progress) {
        // the test report says what matters
    }
}
