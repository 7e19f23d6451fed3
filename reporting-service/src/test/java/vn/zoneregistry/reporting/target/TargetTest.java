package vn.zoneregistry.reporting.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.reporting.Api.anonymous;
import static vn.zoneregistry.reporting.Api.reporter;
import static vn.zoneregistry.reporting.Api.viewer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Neighbours;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class TargetTest {

    @Inject
    Neighbours neighbours;

    private String zone;

    @BeforeEach
    void aParkInBacKan() {
        neighbours.provinces();
        var code = "TARGET-" + UUID.randomUUID();
        zone = neighbours.park(code, "Khu công nghiệp", "06-2004").toString();
    }

    @Test
    void setsATargetAndGivesItBack() {
        var created = create("REVENUE", 2021, 2025, "2150000000000", "VND");

        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/v1/targets/" + created.path("id")))
                .body("subject.id", equalTo(zone))
                .body("subject.name", equalTo("Khu công nghiệp"))
                .body("value", is(2150))
                .body("unit", equalTo("BILLION_VND"))
                .body("qualifier", equalTo("EXACT"))
                .body("note", nullValue());
        assertThat(viewer().get("/v1/targets/" + created.path("id")).asString()).isEqualTo(created.asString());
    }

    @Test
    void oneTargetForEachIndicatorAndPeriod() {
        create("REVENUE", 2024, 2024, "5", null).then().statusCode(201);

        create("REVENUE", 2024, 2024, "6", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("conflict"))
                .body("errors[0].pointer", equalTo("/periodFrom"));
        create("REVENUE", 2023, 2024, "6", null).then().statusCode(201);
    }

    @Test
    void changesAndDeletesATarget() {
        String path = "/v1/targets/" + create("REVENUE", 2024, 2024, "5", null).path("id");

        patch(path, null, "{\"value\": 6}").then().statusCode(428);
        patch(path, "\"1\"", "{\"value\": 5.0}").then().statusCode(200).header("ETag", "\"1\"");
        patch(path, "\"1\"", "{\"value\": 6000000000, \"unit\": \"VND\", \"note\": \"Nghị quyết\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("value", is(6))
                .body("note", equalTo("Nghị quyết"));
        patch(path, "\"2\"", "{\"indicator\": null}").then().statusCode(400);
        reporter().delete(path).then().statusCode(428);
        reporter().header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        viewer().get(path).then().statusCode(410).body("code", equalTo("gone"));
        viewer().get("/v1/targets/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void refusesWhatCannotBe() {
        create("REVENUE", 2025, 2024, "5", null).then().statusCode(400).body("errors[0].pointer", equalTo("/periodTo"));
        create("REVENUE", 2024, 2024, "5", "MILLION_USD")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/unit"));
        create("REVENUE", 2024, 2024, "-5", null).then().statusCode(400);
        create("NO_SUCH", 2024, 2024, "5", null).then().statusCode(422);
        create("zones", UUID.randomUUID().toString(), "REVENUE", 2024, 2024, "5", null)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subject/id"));
        create("planets", zone, "REVENUE", 2024, 2024, "5", null).then().statusCode(400);
    }

    @Test
    void refusesATargetForAUnitThatDidNotExistInAllItsYears() {
        refused("19-2025", 2024, 2024, "/periodFrom", "/periodTo");
        refused("06-2004", 2026, 2026, "/periodFrom", "/periodTo");
        refused("19-2025", 2024, 2026, "/periodFrom");
        refused("06-2004", 2025, 2026, "/periodTo");
        create("provinces", "no-unit", "REVENUE", 2024, 2024, "5", null)
                .then()
                .statusCode(422)
                .body("code", equalTo("unprocessable-reference"));
    }

    private static void refused(String unit, int from, int to, String... pointers) {
        create("provinces", unit, "REVENUE", from, to, "5", null)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointers))
                .body("errors.code", everyItem(equalTo("not-valid-then")));
    }

    @Test
    void refusesATargetForAnIndicatorOfAnotherLevel() {
        create("provinces", "06-2004", "WASTEWATER_CAPACITY", 2024, 2024, "5", null)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/indicator not-of-this-level"));
    }

    @Test
    void listsBySubjectIndicatorYearAndProvince() {
        create("REVENUE", 2021, 2025, "5", null);
        create("REVENUE", 2022, 2022, "1", null);
        create("EXPORT_VALUE", 2022, 2022, "1", null);

        viewer().get(list("&indicator=REVENUE&sort=periodFrom"))
                .then()
                .statusCode(200)
                .body("items.periodFrom", contains(2021, 2022));
        viewer().get(list("&year=2023")).then().body("items", hasSize(1));
        viewer().get(list("&periodFrom=2022&periodTo=2022"))
                .then()
                .body("items.indicator", containsInAnyOrder("REVENUE", "EXPORT_VALUE"));
        viewer().get(list("&province=19&total=true")).then().body("total", is(3));
        viewer().get(list("&province=10")).then().body("items", empty());
    }

    @Test
    void onlyReportersSetTargets() {
        anonymous().body("{}").post("/v1/targets").then().statusCode(401);
        viewer().body("{}").post("/v1/targets").then().statusCode(403);
        anonymous().get("/v1/targets").then().statusCode(401);
    }

    @Test
    void theSameKeyMakesOneTarget() {
        var key = UUID.randomUUID().toString();
        var body = """
                {"subject": {"type": "zones", "id": "%s"}, "indicator": "REVENUE", "periodFrom": 2024, "periodTo": 2024,
                 "value": 5}""".formatted(zone);

        var first = reporter().header("Idempotency-Key", key).body(body).post("/v1/targets");
        var again = reporter().header("Idempotency-Key", key).body(body).post("/v1/targets");

        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first.path("id")));
    }

    @Test
    void remembersWhatItSaidBefore() {
        var created = create("REVENUE", 2024, 2024, "5", null);
        String path = "/v1/targets/" + created.path("id");
        String madeAt = viewer().get(path + "/history").path("items[0].time");
        patch(path, "\"1\"", "{\"value\": 6}").then().statusCode(200);

        viewer().get(path + "?asOf=" + madeAt).then().statusCode(200).body("value", is(5));
        viewer().get(path + "/history")
                .then()
                .statusCode(200)
                .body("items.type", contains("targets.updated", "targets.created"))
                .body("items[0].changes.pointer", hasItem("/value"));
    }

    private Response create(String indicator, int from, int to, String value, String unit) {
        return create("zones", zone, indicator, from, to, value, unit);
    }

    private static Response create(
            String type, String id, String indicator, int from, int to, String value, String unit) {
        return reporter()
                .body("""
                        {"subject": {"type": "%s", "id": "%s"}, "indicator": "%s", "periodFrom": %d, "periodTo": %d,
                         "value": %s, "unit": %s}""".formatted(type, id, indicator, from, to, value, unit == null ? null : '"' + unit + '"'))
                .post("/v1/targets");
    }

    private static Response patch(String path, String ifMatch, String body) {
        var request = reporter().contentType("application/merge-patch+json; charset=UTF-8");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .body(body)
                .patch(path);
    }

    private String list(String filters) {
        return "/v1/targets?subjectId=" + zone + filters;
    }
}
