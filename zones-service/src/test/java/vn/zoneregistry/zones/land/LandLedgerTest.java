package vn.zoneregistry.zones.land;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
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

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class LandLedgerTest {

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
                "0199b3f0-0000-7000-8000-000000000001",
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

    private static ValidatableResponse land(String zone) {
        return given().get("/v1/zones/{id}", zone).then().statusCode(200);
    }
}
