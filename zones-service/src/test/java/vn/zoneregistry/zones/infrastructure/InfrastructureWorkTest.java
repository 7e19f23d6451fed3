package vn.zoneregistry.zones.infrastructure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class InfrastructureWorkTest {

    private static final String WORKS = "/v1/zones/{zone}/infrastructure-works";
    private static final String WORK = WORKS + "/{work}";

    @Test
    void keepsTheBudgetWithItsWord() {
        var zone = created(park());
        var phase = createdPhase(zone, phase(1, 73.5));
        var body = with(
                with(with(work(), "phaseId", phase), "budget", Map.of("amount", "58000000000", "currency", "VND")),
                "qualifier",
                "NEARLY");

        var response = editor().body(body).post(WORKS, zone);

        response.then()
                .statusCode(201)
                .header("Location", endsWith("/infrastructure-works/" + response.path("id")))
                .body("zoneId", is(zone))
                .body("phaseId", is(phase))
                .body("budget.amount", is("58000000000"))
                .body("qualifier", is("NEARLY"))
                .body("status", is("PROCUREMENT"))
                .body("progressPercent", nullValue());
        given().get(WORK, zone, response.<String>path("id"))
                .then()
                .statusCode(200)
                .body("", equalTo(response.path("")));
        given().get(WORKS, zone).then().body("items[0]", equalTo(response.path("")));
        given().accept("text/csv")
                .get(WORKS, zone)
                .then()
                .body(containsString("58000000000,VND,NEARLY,PROVINCIAL_BUDGET"));
    }

    @Test
    void followsTheProgress() {
        var zone = created(park());
        var work = createdWork(zone, work());

        editor().body("{\"progressPercent\": 40}")
                .patch(WORK, zone, work)
                .then()
                .statusCode(428);
        editor().header("If-Match", "\"1\"")
                .body("{\"status\": \"IN_PROGRESS\", \"progressPercent\": 40.5, \"fundingSource\": null}")
                .patch(WORK, zone, work)
                .then()
                .statusCode(200)
                .body("status", is("IN_PROGRESS"))
                .body("progressPercent", is(40.5f))
                .body("fundingSource", nullValue())
                .body("version", is(2));
        editor().header("If-Match", "\"2\"")
                .body("{\"progressPercent\": 40.50}")
                .patch(WORK, zone, work)
                .then()
                .statusCode(200)
                .body("version", is(2));
        editor().header("If-Match", "\"1\"")
                .body("{\"progressPercent\": 41}")
                .patch(WORK, zone, work)
                .then()
                .statusCode(412);
        editor().get(WORK + "/history", zone, work)
                .then()
                .body("items.type", contains("infrastructure-works.updated", "infrastructure-works.created"))
                .body("items[0].changes.pointer", containsInAnyOrder("/status", "/progressPercent", "/fundingSource"));
        given().get(WORK + "?asOf=2020-01-01", zone, work).then().statusCode(404);
        given().get(WORK + "?asOf=2199-01-01", zone, work).then().body("version", is(2));
    }

    @Test
    void refusesWhatCannotBe() {
        var zone = created(park());
        var body = new HashMap<>(work());
        body.put("category", "CASTLE");
        body.put("budget", Map.of("amount", "-1", "currency", "VND"));
        body.put("periodFrom", "2024-12-31");
        body.put("periodTo", "2021-01-01");
        body.put("progressPercent", 101);
        body.put("statuss", "PLANNED");

        editor().body(body)
                .post(WORKS, zone)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/category unknown-value",
                                "/budget/amount must-not-be-negative",
                                "/periodTo ends-before-it-begins",
                                "/progressPercent too-large",
                                "/statuss unknown-property"));
        editor().body(work()).post(WORKS, UUID.randomUUID()).then().statusCode(404);
        given().get(WORKS, UUID.randomUUID()).then().statusCode(404);
        given().get(WORKS, zone).then().body("items.size()", is(0));
    }

    @Test
    void refusesPhasesOfAnotherZone() {
        var zone = created(park());
        var foreign = createdPhase(created(park()), phase(1, 20));
        var work = createdWork(zone, work());

        editor().body(with(work(), "phaseId", foreign))
                .post(WORKS, zone)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/phaseId"));
        editor().header("If-Match", "\"1\"")
                .body(Map.of("phaseId", foreign))
                .patch(WORK, zone, work)
                .then()
                .statusCode(422);
        given().get(WORK, zone, work).then().body("phaseId", nullValue()).body("version", is(1));
        given().get(WORK, created(park()), work).then().statusCode(404);
    }

    @Test
    void keepsZoneAndPhaseAsLongAsItStands() {
        var zone = created(park());
        var phase = createdPhase(zone, phase(1, 20));
        var work = createdWork(zone, with(work(), "phaseId", phase));

        editor().header("If-Match", "\"1\"")
                .delete("/v1/zones/{zone}/phases/{phase}", zone, phase)
                .then()
                .statusCode(409)
                .body("code", is("in-use"));
        editor().header("If-Match", "\"1\"").delete(WORK, zone, work).then().statusCode(204);
        given().get(WORK, zone, work).then().statusCode(410);
        editor().header("If-Match", "\"1\"")
                .delete("/v1/zones/{zone}/phases/{phase}", zone, phase)
                .then()
                .statusCode(204);
    }

    @Test
    void narrowsAndOrders() {
        var zone = created(park());
        createdWork(zone, with(with(work(), "name", "Đường trục chính"), "category", "ROAD"));
        createdWork(zone, with(with(work(), "name", "Dẫn nước"), "category", "WATER_SUPPLY"));

        given().get(WORKS + "?sort=name", zone).then().body("items.name", contains("Dẫn nước", "Đường trục chính"));
        given().get(WORKS + "?category=ROAD&category=POWER", zone)
                .then()
                .body("items.name", contains("Đường trục chính"));
        given().get(WORKS + "?status=COMPLETED", zone).then().body("items.size()", is(0));
        given().get(WORKS + "?categry=ROAD", zone).then().statusCode(400).body("code", is("unknown-parameter"));
    }

    @Test
    void isWrittenByZoneEditorsOnly() {
        var zone = created(park());

        given().contentType("application/json")
                .body(work())
                .post(WORKS, zone)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.withRoles("project-editor"))
                .contentType("application/json")
                .body(work())
                .post(WORKS, zone)
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> work() {
        var work = new HashMap<String, Object>();
        work.put("name", "Hoàn thiện hạ tầng phần diện tích còn lại");
        work.put("category", "OTHER");
        work.put("fundingSource", "PROVINCIAL_BUDGET");
        work.put("periodFrom", "2021-01-01");
        work.put("periodTo", "2024-12-31");
        work.put("status", "PROCUREMENT");
        return work;
    }

    private static String createdWork(String zone, Map<String, Object> work) {
        return editor().body(work)
                .post(WORKS, zone)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
