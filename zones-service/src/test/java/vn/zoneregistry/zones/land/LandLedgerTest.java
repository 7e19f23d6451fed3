package vn.zoneregistry.zones.land;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.zones.ZonesFixture.created;
import static vn.zoneregistry.zones.ZonesFixture.createdPhase;
import static vn.zoneregistry.zones.ZonesFixture.editor;
import static vn.zoneregistry.zones.ZonesFixture.park;
import static vn.zoneregistry.zones.ZonesFixture.phase;
import static vn.zoneregistry.zones.ZonesFixture.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class LandLedgerTest {

    private static final String PROJECT = "0199b3f0-0000-7000-8000-000000000001";

    @Test
    void reservesThenLeases() {
        var zone = created(park());
        var id = UUID.randomUUID();

        put(id, claim(zone, 30, "RESERVED"))
                .statusCode(201)
                .body("state", is("RESERVED"))
                .body("leasedFrom", nullValue());
        land(zone)
                .body("land.reservedHa", is(30.0f))
                .body("land.leasedHa", is(0.0f))
                .body("land.availableHa", is(70.0f))
                .body("land.occupancyPercent", is(0.0f));

        put(id, claim(zone, 30, "LEASED"))
                .statusCode(200)
                .body("state", is("LEASED"))
                .body("leasedFrom", is("2024-01-01"));
        land(zone)
                .body("land.reservedHa", is(0.0f))
                .body("land.leasedHa", is(30.0f))
                .body("land.occupancyPercent", is(30.0f));
    }

    @Test
    void takesTheSameClaimAgainWithoutHarm() {
        var zone = created(park());
        var id = UUID.randomUUID();

        var first = put(id, claim(zone, 30, "LEASED")).statusCode(201).extract();
        put(id, claim(zone, 30, "LEASED")).statusCode(200).body("", equalTo(first.path("")));
        put(id, claim(zone, 30, "RESERVED")).statusCode(200).body("state", is("LEASED"));

        land(zone).body("land.leasedHa", is(30.0f));
    }

    @Test
    void refusesTheSameIdForOtherLand() {
        var zone = created(park());
        var id = UUID.randomUUID();
        put(id, claim(zone, 30, "LEASED")).statusCode(201);

        put(id, claim(zone, 31, "LEASED")).statusCode(409).body("code", is("conflict"));
        put(id, claim(created(park()), 30, "LEASED")).statusCode(409).body("code", is("conflict"));
    }

    @Test
    void refusesTheHectareThatIsNotThere() {
        var zone = created(park());
        put(UUID.randomUUID(), claim(zone, 70, "LEASED")).statusCode(201);

        put(UUID.randomUUID(), claim(zone, 30.0001, "RESERVED"))
                .statusCode(409)
                .body("code", is("land-exhausted"))
                .body("availableHa", is(30.0f));
        put(UUID.randomUUID(), claim(zone, 30, "RESERVED")).statusCode(201);
    }

    @Test
    void refusesTheHectareThatThePhaseDoesNotHave() {
        var zone = created(park());
        var phase = createdPhase(zone, phase(1, 20));

        put(UUID.randomUUID(), inPhase(claim(zone, 21, "LEASED"), phase))
                .statusCode(409)
                .body("code", is("land-exhausted"))
                .body("availableHa", is(20.0f));
        put(UUID.randomUUID(), inPhase(claim(zone, 20, "LEASED"), phase)).statusCode(201);
        given().get("/v1/zones/{zone}/phases/{phase}", zone, phase).then().body("leasedHa", is(20.0f));
    }

    @Test
    void refusesPhasesOfAnotherZone() {
        var phase = createdPhase(created(park()), phase(1, 20));

        put(UUID.randomUUID(), inPhase(claim(created(park()), 5, "LEASED"), phase))
                .statusCode(422)
                .body("errors[0].pointer", is("/phaseId"));
    }

    @Test
    void refusesLandWhereNothingIsKnown() {
        var zone = created(with(park(), "industrialLandHa", null));

        put(UUID.randomUUID(), claim(zone, 1, "RESERVED")).statusCode(409).body("code", is("land-unknown"));
    }

    @Test
    void givesOutThePlannedAreaWhileTheLeasableLandIsUnknown() {
        var zone = created(with(with(park(), "industrialLandHa", null), "plannedAreaHa", 20));

        put(UUID.randomUUID(), claim(zone, 17.7, "LEASED")).statusCode(201);

        land(zone)
                .body("land.leasedHa", is(17.7f))
                .body("land.availableHa", is(2.3f))
                .body("land.leasableHa", nullValue())
                .body("land.occupancyPercent", nullValue());
    }

    @Test
    void countsReservedLandOfAClusterAsOccupied() {
        var zone = created(with(with(park(), "type", "INDUSTRIAL_CLUSTER"), "serviceLandHa", 10));

        put(UUID.randomUUID(), claim(zone, 25, "RESERVED")).statusCode(201);

        land(zone).body("land.leasableHa", is(100.0f)).body("land.occupancyPercent", is(25.0f));
    }

    @Test
    void freesReleasedLandOnceAndForAll() {
        var zone = created(park());
        var id = UUID.randomUUID();
        put(id, claim(zone, 40, "LEASED")).statusCode(201);
        var release = "{\"on\": \"2024-06-01\", \"kind\": \"RECOVERED\", \"reason\": \"không triển khai\"}";

        release(id, release).statusCode(200).body("state", is("RECOVERED")).body("endedOn", is("2024-06-01"));
        release(id, release).statusCode(200).body("state", is("RECOVERED"));

        land(zone).body("land.availableHa", is(100.0f));
        put(id, claim(zone, 40, "LEASED")).statusCode(409).body("code", is("conflict"));
        release(UUID.randomUUID(), release).statusCode(404);
    }

    @Test
    void refusesToShrinkBelowWhatIsGiven() {
        var zone = created(park());
        put(UUID.randomUUID(), claim(zone, 40, "LEASED")).statusCode(201);

        editor().header("If-Match", "\"1\"")
                .body("{\"industrialLandHa\": 39}")
                .patch("/v1/zones/{id}", zone)
                .then()
                .statusCode(409)
                .body("code", is("in-use"));
        editor().header("If-Match", "\"1\"")
                .body("{\"industrialLandHa\": 40}")
                .patch("/v1/zones/{id}", zone)
                .then()
                .statusCode(200);
    }

    @Test
    void keepsAZoneWithLandFromEnding() {
        var zone = created(park());
        var id = UUID.randomUUID();
        put(id, claim(zone, 40, "LEASED")).statusCode(201);
        var closing = "{\"to\": \"CLOSED\", \"on\": \"2025-01-01\", \"decision\": {\"number\": \"2/QĐ\"}}";

        editor().header("If-Match", "\"1\"")
                .body(closing)
                .post("/v1/zones/{id}/transitions", zone)
                .then()
                .statusCode(409)
                .body("code", is("in-use"));
        release(id, "{\"on\": \"2024-06-01\", \"kind\": \"RELEASED\"}").statusCode(200);
        editor().header("If-Match", "\"1\"")
                .body(closing)
                .post("/v1/zones/{id}/transitions", zone)
                .then()
                .statusCode(200);
        put(UUID.randomUUID(), claim(zone, 1, "RESERVED")).statusCode(409).body("errors[0].code", is("zone-ended"));
    }

    @Test
    void hidesTenantsFromThePublic() {
        var zone = created(park());
        put(UUID.randomUUID(), claim(zone, 40, "LEASED")).statusCode(201);

        given().get("/v1/zones/{id}/land-allocations", zone)
                .then()
                .body("items", hasSize(1))
                .body("items[0].tenantName", nullValue())
                .body("items[0].projectId", nullValue());
        editor().get("/v1/zones/{id}/land-allocations?state=LEASED", zone)
                .then()
                .body("items.tenantName", contains("Công ty Thử"));
        editor().get("/v1/zones/{id}/land-allocations?state=RESERVED", zone)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void doesNotTellThePublicWhereAProjectHasLand() {
        var zone = created(park());
        put(UUID.randomUUID(), claim(zone, 40, "LEASED")).statusCode(201);
        var ofProject = "/v1/zones/%s/land-allocations?projectId=%s".formatted(zone, PROJECT);

        given().get(ofProject).then().statusCode(401).body("code", is("unauthenticated"));
        given().accept("text/csv").get(ofProject).then().statusCode(401);
        given().auth().oauth2(Tokens.withRoles()).get(ofProject).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.withRoles("viewer"))
                .get(ofProject)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void hidesFromThePublicWhatNamesATenantInWords() {
        var zone = created(park());
        var id = UUID.randomUUID();
        var decision = Map.of("number", "7/QĐ", "title", "Cho Công ty Thử thuê đất", "url", "https://example.vn/thu");
        put(id, with(claim(zone, 40, "LEASED"), "decision", decision)).statusCode(201);
        release(id, "{\"on\": \"2024-06-01\", \"kind\": \"RECOVERED\", \"reason\": \"Công ty Thử không triển khai\"}")
                .statusCode(200);
        var seenWithToken = editor().get("/v1/land-allocations/{id}", id);

        seenWithToken.then().body("decision.title", is(decision.get("title"))).body("endReason", notNullValue());
        given().header("If-None-Match", seenWithToken.header("ETag"))
                .get("/v1/land-allocations/{id}", id)
                .then()
                .statusCode(200)
                .body("decision.number", is("7/QĐ"))
                .body("decision.title", nullValue())
                .body("decision.url", nullValue())
                .body("endReason", nullValue());
    }

    @Test
    void givesNoLandOfAPhaseThatHasEnded() {
        var zone = created(park());
        var phase = createdPhase(zone, with(phase(1, 20), "status", "REMOVED_FROM_PLAN"));

        put(UUID.randomUUID(), inPhase(claim(zone, 5, "LEASED"), phase))
                .statusCode(409)
                .body("errors.pointer", contains("/phaseId"))
                .body("errors.code", contains("phase-ended"));
        land(zone).body("land.leasedHa", is(0.0f));
    }

    @Test
    void keepsAPhaseWithLandFromEnding() {
        var zone = created(park());
        var phase = createdPhase(zone, phase(1, 20));
        var id = UUID.randomUUID();
        put(id, inPhase(claim(zone, 5, "RESERVED"), phase)).statusCode(201);

        endPhase(zone, phase).statusCode(409).body("code", is("in-use"));
        release(id, "{\"on\": \"2024-06-01\", \"kind\": \"RELEASED\"}").statusCode(200);
        endPhase(zone, phase).statusCode(200).body("status", is("CLOSED"));
    }

    @Test
    void letsAPhaseFollowTheTypeOfItsZone() {
        var zone = created(with(park(), "serviceLandHa", 20));
        var phase = createdPhase(zone, with(with(phase(1, 30), "industrialLandHa", 10), "serviceLandHa", 10));
        put(UUID.randomUUID(), inPhase(claim(zone, 15, "LEASED"), phase)).statusCode(201);
        var cluster = "{\"type\": \"INDUSTRIAL_CLUSTER\"}";

        editor().header("If-Match", "\"1\"")
                .body(cluster)
                .patch("/v1/zones/{id}", zone)
                .then()
                .statusCode(409)
                .body("code", is("in-use"));
        editor().header("If-Match", "\"1\"")
                .body("{\"industrialLandHa\": 15}")
                .patch("/v1/zones/{zone}/phases/{phase}", zone, phase)
                .then()
                .statusCode(200);
        editor().header("If-Match", "\"1\"")
                .body(cluster)
                .patch("/v1/zones/{id}", zone)
                .then()
                .statusCode(200)
                .body("land.leasableHa", is(100.0f));
        put(UUID.randomUUID(), inPhase(claim(zone, 1, "LEASED"), phase))
                .statusCode(409)
                .body("code", is("land-exhausted"));
    }

    @Test
    void takesOneIdForOneZoneHoweverManyUseIt() throws Exception {
        var zones = IntStream.range(0, 8).mapToObj(i -> created(park())).toList();
        var id = UUID.randomUUID();
        var callers = Executors.newFixedThreadPool(zones.size());
        try {
            var claims = zones.stream()
                    .<Callable<Integer>>map(zone ->
                            () -> put(id, claim(zone, 3, "LEASED")).extract().statusCode())
                    .toList();

            var answers = callers.invokeAll(claims).stream()
                    .map(LandLedgerTest::statusOf)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));

            assertThat(answers).isEqualTo(Map.of(201, 1L, 409, 7L));
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void neverGivesMoreThanThereIsHoweverManyAsk() throws Exception {
        var zone = created(park());
        var callers = Executors.newFixedThreadPool(16);
        try {
            var claims = IntStream.range(0, 64)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> put(UUID.randomUUID(), claim(zone, 3, i % 2 == 0 ? "LEASED" : "RESERVED"))
                                    .extract()
                                    .statusCode())
                    .toList();

            var answers = callers.invokeAll(claims).stream()
                    .map(LandLedgerTest::statusOf)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));

            assertThat(answers).isEqualTo(Map.of(201, 33L, 409, 31L));
            land(zone).body("land.availableHa", is(1.0f));
        } finally {
            callers.shutdownNow();
        }
    }

    private static Integer statusOf(java.util.concurrent.Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Map<String, Object> claim(String zone, double areaHa, String state) {
        return Map.of(
                "zoneId",
                zone,
                "projectId",
                PROJECT,
                "tenantName",
                "Công ty Thử",
                "areaHa",
                areaHa,
                "state",
                state,
                "from",
                "2024-01-01");
    }

    private static Map<String, Object> inPhase(Map<String, Object> claim, String phase) {
        var inPhase = new HashMap<>(claim);
        inPhase.put("phaseId", phase);
        return inPhase;
    }

    private static ValidatableResponse put(UUID id, Map<String, Object> claim) {
        return editor().body(claim).put("/v1/land-allocations/{id}", id).then();
    }

    private static ValidatableResponse release(UUID id, String release) {
        return editor().body(release)
                .post("/v1/land-allocations/{id}/release", id)
                .then();
    }

    private static ValidatableResponse endPhase(String zone, String phase) {
        return editor().header("If-Match", "\"1\"")
                .body("{\"status\": \"CLOSED\"}")
                .patch("/v1/zones/{zone}/phases/{phase}", zone, phase)
                .then();
    }

    private static ValidatableResponse land(String zone) {
        return given().get("/v1/zones/{id}", zone).then().statusCode(200);
    }
}
