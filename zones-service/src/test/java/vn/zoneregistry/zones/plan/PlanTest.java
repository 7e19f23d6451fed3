package vn.zoneregistry.zones.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.zones.ZonesFixture.created;
import static vn.zoneregistry.zones.ZonesFixture.editor;
import static vn.zoneregistry.zones.ZonesFixture.park;
import static vn.zoneregistry.zones.ZonesFixture.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class PlanTest {

    private static final String PLANS = "/v1/zones/{zone}/plans";
    private static final String PLAN = PLANS + "/{plan}";

    @Test
    void keepsWhatAnApprovedPlanSays() {
        var zone = created(park());
        var decision = Map.of("number", "316/QĐ-TTg", "issuedOn", "2023-03-29", "issuer", "Thủ tướng Chính phủ");

        var response = editor().body(with(with(plan(), "status", "APPROVED"), "decision", decision))
                .post(PLANS, zone);

        response.then()
                .statusCode(201)
                .header("Location", endsWith("/plans/" + response.path("id")))
                .body("zoneId", is(zone))
                .body("horizonYear", is(2030))
                .body("sponsors", is(empty()))
                .body("sponsoredValue", nullValue())
                .body("qualifier", is("EXACT"))
                .body("decision.number", is("316/QĐ-TTg"));
        given().get(PLAN, zone, response.<String>path("id"))
                .then()
                .statusCode(200)
                .body("", equalTo(response.path("")));
        given().get(PLANS, zone).then().body("items[0]", equalTo(response.path("")));
    }

    @Test
    void keepsWhoPaysAndHowMuchAtLeast() {
        var zone = created(park());
        var sponsored = new HashMap<>(plan());
        sponsored.put("kind", "ZONING");
        sponsored.put("status", "PREPARING");
        sponsored.put("horizonYear", null);
        sponsored.put("sponsors", List.of("Công ty Một", "Công ty Hai"));
        sponsored.put("sponsoredValue", Map.of("amount", "6000000000", "currency", "VND"));
        sponsored.put("qualifier", "OVER");

        var id = createdPlan(zone, sponsored);

        given().get(PLAN, zone, id)
                .then()
                .body("sponsors", contains("Công ty Một", "Công ty Hai"))
                .body("sponsoredValue.amount", is("6000000000"))
                .body("qualifier", is("OVER"))
                .body("horizonYear", nullValue());
    }

    @Test
    void movesFromAdjustmentToApproval() {
        var zone = created(park());
        var id = createdPlan(zone, with(plan(), "status", "UNDER_ADJUSTMENT"));

        editor().header("If-Match", "\"1\"")
                .body("{\"status\": \"APPROVED\", \"decision\": {\"number\": \"1/QĐ-TTg\"}}")
                .patch(PLAN, zone, id)
                .then()
                .statusCode(200)
                .body("status", is("APPROVED"))
                .body("version", is(2));
        editor().header("If-Match", "\"2\"")
                .body("{}")
                .patch(PLAN, zone, id)
                .then()
                .body("version", is(2));
        editor().get(PLAN + "/history", zone, id).then().body("items.type", contains("plans.updated", "plans.created"));
        given().get(PLAN + "?asOf=2020-01-01", zone, id).then().statusCode(404);
    }

    @Test
    void refusesADecisionWithoutNumber() {
        var zone = created(park());

        editor().body(with(with(plan(), "decision", Map.of("issuer", "Thủ tướng")), "horizonYear", 20300))
                .post(PLANS, zone)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/decision/number required", "/horizonYear too-large"));
        given().get(PLANS, zone).then().body("items", is(empty()));
    }

    @Test
    void keepsTheZoneAsLongAsItStands() {
        var zone = created(park());
        var id = createdPlan(zone, plan());

        editor().header("If-Match", "\"1\"")
                .delete("/v1/zones/{zone}", zone)
                .then()
                .statusCode(409)
                .body("code", is("in-use"));
        editor().header("If-Match", "\"1\"").delete(PLAN, zone, id).then().statusCode(204);
        given().get(PLAN, zone, id).then().statusCode(410);
        editor().header("If-Match", "\"1\"")
                .delete("/v1/zones/{zone}", zone)
                .then()
                .statusCode(204);
    }

    @Test
    void narrowsAndOrders() {
        var zone = created(park());
        createdPlan(zone, with(with(plan(), "name", "Quy hoạch chung"), "kind", "GENERAL"));
        createdPlan(zone, with(with(plan(), "name", "Quy hoạch chi tiết"), "kind", "DETAILED"));

        given().get(PLANS + "?sort=name", zone)
                .then()
                .body("items.name", contains("Quy hoạch chi tiết", "Quy hoạch chung"));
        given().get(PLANS + "?kind=GENERAL&status=APPROVED", zone)
                .then()
                .body("items.name", contains("Quy hoạch chung"));
    }

    private static Map<String, Object> plan() {
        var plan = new HashMap<String, Object>();
        plan.put("name", "Quy hoạch tỉnh thời kỳ đến năm 2030");
        plan.put("kind", "PROVINCIAL");
        plan.put("status", "APPROVED");
        plan.put("horizonYear", 2030);
        return plan;
    }

    private static String createdPlan(String zone, Map<String, Object> plan) {
        return editor().body(plan)
                .post(PLANS, zone)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
