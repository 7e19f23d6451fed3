package vn.zoneregistry.zones.zone;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static vn.zoneregistry.zones.ZonesFixture.created;
import static vn.zoneregistry.zones.ZonesFixture.createdPhase;
import static vn.zoneregistry.zones.ZonesFixture.editor;
import static vn.zoneregistry.zones.ZonesFixture.park;
import static vn.zoneregistry.zones.ZonesFixture.phase;
import static vn.zoneregistry.zones.ZonesFixture.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.zoneregistry.kit.testing.ServiceEnvironment;

/** What must not get in: each is told clearly, and nothing has changed afterwards. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class BadInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"plannedAreaHa": -1, "industrialLandHa": null}                                         | /plannedAreaHa must-be-positive
            {"plannedAreaHa": 0, "industrialLandHa": null}                                          | /plannedAreaHa must-be-positive
            {"plannedAreaHa": 1000000.1}                                    | /plannedAreaHa too-large
            {"plannedAreaHa": 100.00001}                                    | /plannedAreaHa too-many-digits
            {"industrialLandHa": -0.1}                                      | /industrialLandHa must-not-be-negative
            {"plannedAreaHa": 99}                                           | /industrialLandHa parts-above-the-whole
            {"establishedOn": "2024-01-02", "operatingSince": "2024-01-01"} | /operatingSince ends-before-it-begins
            {"establishedOn": "2023-02-29"}                                 | /establishedOn wrong-type
            {"decisions": [{"issuer": "UBND tỉnh"}]}                        | /decisions/0/number required
            {"developer": {"name": "Công ty", "taxCode": "0100233480"}}     | /developer/taxCode bad-tax-code
            """)
    void refusesChangesOfAZone(String patch, String fault) {
        var zone = created(park());
        var before = given().get("/v1/zones/{zone}", zone).then().extract().path("");

        editor().header("If-Match", "\"1\"")
                .body(patch)
                .patch("/v1/zones/{zone}", zone)
                .then()
                .statusCode(400)
                .body("code", is("validation-failed"))
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(fault));

        given().get("/v1/zones/{zone}", zone).then().body("", equalTo(before));
    }

    @Test
    void refusesPhasesThatCannotBe() {
        var zone = created(park());
        var body = new HashMap<>(phase(1, -5));
        body.put("startedOn", "2024-01-02");
        body.put("completedOn", "2024-01-01");
        body.put("ordinal", 0);

        editor().body(body)
                .post("/v1/zones/{zone}/phases", zone)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/plannedAreaHa must-be-positive",
                                "/completedOn ends-before-it-begins",
                                "/ordinal must-be-positive"));
        given().get("/v1/zones/{zone}/phases", zone).then().body("items.size()", is(0));
    }

    @Test
    void refusesPhasesOfAnotherZone() {
        var foreign = createdPhase(created(park()), phase(1, 20));
        var zone = created(park());

        given().get("/v1/zones/{zone}/phases/{phase}", zone, foreign).then().statusCode(404);
        editor().header("If-Match", "\"1\"")
                .body("{\"name\": \"Giành lấy\"}")
                .patch("/v1/zones/{zone}/phases/{phase}", zone, foreign)
                .then()
                .statusCode(404);
        editor().body(claim(zone, Map.of("phaseId", foreign)))
                .put("/v1/land-allocations/{id}", UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/phaseId"));
        given().get("/v1/zones/{zone}/land-movements", zone).then().body("items.size()", is(0));
    }

    @Test
    void refusesASecondZoneWithTheSameCodeAndNamesIt() {
        var zone = park();
        var first = created(zone);

        editor().body(with(zone, "name", "Khu khác"))
                .post("/v1/zones")
                .then()
                .statusCode(409)
                .body("code", is("conflict"))
                .body("errors.pointer", contains("/code"));
        given().get("/v1/zones/by-code/{code}", zone.get("code"))
                .then()
                .body("id", is(first))
                .body("name", is(zone.get("name")));
    }

    @Test
    void refusesLandForAClosedZone() {
        var zone = created(with(park(), "status", "CLOSED"));

        editor().body(claim(zone, Map.of()))
                .put("/v1/land-allocations/{id}", UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("errors[0].code", is("zone-ended"));
        given().get("/v1/zones/{zone}", zone).then().body("land.reservedHa", is(0.0f));
    }

    @Test
    void refusesAbsurdClaimsOfLand() {
        var zone = created(park());

        for (var area : List.of(-1, 0, 0.00001, 10_000_000)) {
            editor().body(claim(zone, Map.of("areaHa", area)))
                    .put("/v1/land-allocations/{id}", UUID.randomUUID())
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", is("/areaHa"));
        }
        given().get("/v1/zones/{zone}/land-movements", zone).then().body("items.size()", is(0));
    }

    @Test
    void refusesToEndALeaseBeforeItBegins() {
        var zone = created(park());
        var id = UUID.randomUUID();
        editor().body(claim(zone, Map.of("state", "LEASED")))
                .put("/v1/land-allocations/{id}", id)
                .then()
                .statusCode(201);

        editor().body("{\"on\": \"2023-12-31\", \"kind\": \"RELEASED\"}")
                .post("/v1/land-allocations/{id}/release", id)
                .then()
                .statusCode(400)
                .body("errors[0].code", is("ends-before-it-begins"));
        given().get("/v1/zones/{zone}", zone).then().body("land.leasedHa", is(10.0f));
    }

    private static Map<String, Object> claim(String zone, Map<String, Object> members) {
        var claim = new HashMap<String, Object>();
        claim.put("zoneId", zone);
        claim.put("projectId", UUID.randomUUID().toString());
        claim.put("tenantName", "Công ty Thử");
        claim.put("areaHa", 10);
        claim.put("state", "RESERVED");
        claim.put("from", "2024-01-01");
        claim.putAll(members);
        return claim;
    }
}
