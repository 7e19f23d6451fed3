package vn.zoneregistry.reporting.kpireport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.reporting.Api.anonymous;
import static vn.zoneregistry.reporting.Api.approved;
import static vn.zoneregistry.reporting.Api.approver;
import static vn.zoneregistry.reporting.Api.moved;
import static vn.zoneregistry.reporting.Api.report;
import static vn.zoneregistry.reporting.Api.reporter;
import static vn.zoneregistry.reporting.Api.viewer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;
import vn.zoneregistry.reporting.Api;
import vn.zoneregistry.reporting.Neighbours;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class KpiReportTest {

    @Inject
    Neighbours neighbours;

    private UUID zone;
    private String subject;

    @BeforeEach
    void aParkInLaoCai() {
        neighbours.provinces();
        var code = "KPI-" + UUID.randomUUID();
        zone = neighbours.park(code, "Khu công nghiệp " + code, "10-2004");
        subject = "zones/" + zone;
    }

    @Test
    void entersAReportAndGivesItBack() {
        var entered = enter(2024, """
                {"values": [
                   {"indicator": "WORKERS_TOTAL", "value": 700, "qualifier": "OVER", "note": "cuối năm", "source": "bài báo"},
                   {"indicator": "REVENUE", "value": 166.5, "grade": "ESTIMATE"}],
                 "products": [{"name": "Phốt pho vàng", "unit": "TONNE", "quantity": 10.5}]}""");

        entered.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(report(subject, 2024)))
                .body("subject.type", equalTo("zones"))
                .body("subject.id", equalTo(zone.toString()))
                .body("status", equalTo("DRAFT"))
                .body("periodFrom", equalTo("2024-01-01"))
                .body("periodTo", equalTo("2024-12-31"))
                .body("dueOn", equalTo("2025-03-30"))
                .body("values.indicator", contains("REVENUE", "WORKERS_TOTAL"))
                .body("values[0].unit", equalTo("BILLION_VND"))
                .body("values[0].grade", equalTo("ESTIMATE"))
                .body("values[1].qualifier", equalTo("OVER"))
                .body("values[1].missingReason", nullValue())
                .body("products[0].qualifier", equalTo("EXACT"))
                .body("findings", empty())
                .body("submittedBy", nullValue());
        assertThat(viewer().get(report(subject, 2024)).asString()).isEqualTo(entered.asString());
    }

    @Test
    void aProjectWhoseZoneIsNotKnownYetIsInNobodysProvince() {
        var project = neighbours.project("KPI-" + UUID.randomUUID(), UUID.randomUUID(), Map.of());
        var path = report("projects/" + project, 2024);

        anonymous()
                .auth()
                .oauth2(Tokens.in("10", "kpi-reporter"))
                .body("{}")
                .put(path)
                .then()
                .statusCode(403);
        reporter().body("{}").put(path).then().statusCode(201);
    }

    @Test
    void theYearOfAClusterEndsInDecember() {
        var cluster = neighbours.zone(
                "KPI-" + UUID.randomUUID(), "Cụm công nghiệp", "10-2004", "INDUSTRIAL_CLUSTER", Map.of());

        reporter()
                .body("{}")
                .put(report("zones/" + cluster, 2024))
                .then()
                .statusCode(201)
                .body("periodFrom", equalTo("2023-12-15"))
                .body("periodTo", equalTo("2024-12-14"))
                .body("dueOn", equalTo("2024-12-19"));
    }

    @Test
    void theSameContentAgainChangesNothing() {
        var first = enter(2024, revenue("38", null));

        var again = enter(2024, revenue("38000000000.00", "VND"));

        again.then().statusCode(200).header("ETag", first.getHeader("ETag"));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        enter(2024, revenue("38", null));

        enter(2024, revenue("39", null)).then().statusCode(428).body("code", equalTo("version-required"));
        reporter()
                .header("If-Match", "\"7\"")
                .body(revenue("39", null))
                .put(report(subject, 2024))
                .then()
                .statusCode(412);
        reporter()
                .header("If-Match", "\"1\"")
                .body(revenue("39", null))
                .put(report(subject, 2024))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("values[0].value", is(39));
    }

    @Test
    void aSecondReportForTheSameSubjectAndYearIsRefusedAndTheFirstStays() {
        var first = enter(2024, revenue("38", null));

        Api.as("another-reporter", "kpi-reporter")
                .body(revenue("39", null))
                .put(report(subject, 2024))
                .then()
                .statusCode(428)
                .body("code", equalTo("version-required"));

        assertThat(viewer().get(report(subject, 2024)).asString()).isEqualTo(first.asString());
        viewer().get(list("&total=true")).then().body("total", is(1));
    }

    @Test
    void aPatchKeepsWhatItDoesNotName() {
        enter(2024, """
                {"values": [{"indicator": "REVENUE", "value": 1}],
                 "products": [{"name": "Gỗ", "unit": "M3", "quantity": 2}]}""");

        patch("\"1\"", "{\"products\": []}")
                .then()
                .statusCode(200)
                .body("products", empty())
                .body("values", hasSize(1));
        patch("\"2\"", "{\"products\": []}").then().statusCode(200).header("ETag", "\"2\"");
        patch("\"2\"", "{\"prodcts\": []}").then().statusCode(400).body("errors[0].pointer", equalTo("/prodcts"));
    }

    @Test
    void storesADongFigureExactlyAndShowsBillions() {
        var response = enter(2024, revenue("1054000000001.01", "VND"));

        assertThat((Object) Api.exact(response).get("values[0].value")).hasToString("1054.00000000101");
    }

    @Test
    void tellsAllFaultsOfAReportTogether() {
        enter(2024, """
                        {"values": [
                           {"indicator": "OCCUPANCY", "value": 50},
                           {"indicator": "REVENUE", "value": 5, "unit": "MILLION_USD"},
                           {"indicator": "EXPORT_VALUE", "value": 5, "unit": "PEBBLES"},
                           {"indicator": "NO_SUCH", "value": 5}]}""")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/values/0/indicator derived",
                                "/values/1/unit wrong-unit",
                                "/values/2/unit wrong-unit",
                                "/values/3/indicator unknown-reference"));
    }

    @Test
    void refusesAFigureInAUnitOfAnotherKind() {
        for (var unit : new String[] {"MILLION_USD", "PERSON", "HECTARE"}) {
            enter(2024, revenue("5", unit))
                    .then()
                    .statusCode(400)
                    .body("errors.collect { it.pointer + ' ' + it.code }", contains("/values/0/unit wrong-unit"));
        }
    }

    @Test
    void refusesEveryDerivedValueThatIsEnteredByHand() {
        List<String> derived = viewer().get("/v1/indicators?limit=200").path("items.findAll { it.derived }.code");

        assertThat(derived).contains("OCCUPANCY", "WORKERS_LOCAL_SHARE", "CAPITAL_DISBURSEMENT_RATE");
        for (var indicator : derived) {
            enter(2024, "{\"values\": [{\"indicator\": \"%s\", \"value\": 50}]}".formatted(indicator))
                    .then()
                    .statusCode(400)
                    .body("errors.code", hasItem("derived"));
        }
    }

    @Test
    void refusesAGrowthRateThatIsTypedIn() {
        enter(2024, "{\"values\": [{\"indicator\": \"REVENUE\", \"value\": 5, \"yoyPercent\": 12}]}")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains("/values/0/yoyPercent unknown-property"));
        viewer().get(report(subject, 2024)).then().statusCode(404);
    }

    @Test
    void doesNotTakePeopleInFractionsAsDone() {
        var entered = enter(2024, "{\"values\": [{\"indicator\": \"WORKERS_FEMALE\", \"value\": 10.5}]}");

        entered.then().body("findings.collect { it.rule + ' ' + it.severity }", contains("whole-units ERROR"));
        moved(subject, 2024, "SUBMITTED", reporter(), entered).then().statusCode(409);
    }

    @Test
    void aMissingValueHasAReasonAndAPresentOneHasNone() {
        enter(2024, """
                        {"values": [
                           {"indicator": "REVENUE", "value": null},
                           {"indicator": "EXPORT_VALUE", "value": 5, "missingReason": "PENDING"},
                           {"indicator": "EXPORT_VALUE", "missingReason": "PENDING"}]}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/values/0/missingReason required",
                                "/values/1/missingReason contradicts-value",
                                "/values/2/indicator duplicate"));
        enter(2024, "{\"values\": [{\"indicator\": \"REVENUE\", \"missingReason\": \"NOT_COLLECTED\"}]}")
                .then()
                .statusCode(201)
                .body("values[0].value", nullValue())
                .body("values[0].missingReason", equalTo("NOT_COLLECTED"));
    }

    @Test
    void refusesIndicatorsOfAnotherLevel() {
        reporter()
                .body("{\"values\": [{\"indicator\": \"WASTEWATER_CAPACITY\", \"value\": 5}]}")
                .put(report("provinces/10-2004", 2019))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("not-of-this-level"));
    }

    @Test
    void refusesWhatDoesNotExist() {
        enter(2024, "{\"values\": [{\"indicator\": \"NO_SUCH\", \"value\": 5}]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("unprocessable-reference"));
        reporter()
                .body("{}")
                .put(report("zones/" + UUID.randomUUID(), 2024))
                .then()
                .statusCode(422);
        reporter().body("{}").put(report("zones/nobody", 2024)).then().statusCode(422);
        reporter().body("{}").put(report("provinces/99-2004", 2024)).then().statusCode(422);
        reporter().body("{}").put(report("planets/" + zone, 2024)).then().statusCode(404);
        viewer().get(report(subject, 2020)).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void refusesYearsThatHaveNotBegunOrWhenTheUnitWasNot() {
        enter(Year.now().getValue() + 1, "{}").then().statusCode(400).body("errors[0].code", equalTo("in-the-future"));
        reporter()
                .body("{}")
                .put(report("provinces/15-2025", 2024))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("not-valid-then"));
    }

    @Test
    void errorsBlockSubmissionUntilTheyAreMended() {
        var entered = enter(2024, """
                {"values": [{"indicator": "WORKERS_TOTAL", "value": 10.5}, {"indicator": "WORKERS_LOCAL", "value": 11}]}""");
        entered.then()
                .statusCode(201)
                .body("findings.rule", containsInAnyOrder("whole-units", "local-workers-within-total"))
                .body("findings.severity", contains("ERROR", "ERROR"))
                .body("findings[0].message", notNullValue());

        moved(subject, 2024, "SUBMITTED", reporter(), entered)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("allowed", empty())
                .body("findings", hasSize(2));

        var mended = reporter().header("If-Match", "\"1\"").body("""
                        {"values": [{"indicator": "WORKERS_TOTAL", "value": 11}, {"indicator": "WORKERS_LOCAL", "value": 11}]}""").put(report(subject, 2024));
        moved(subject, 2024, "SUBMITTED", reporter(), mended)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("submittedBy", equalTo("reporter"));
    }

    @Test
    void warningsDoNotBlockSubmission() {
        approved(subject, 2023, revenue("1.054", null));

        var entered = enter(2024, revenue("1054", null));

        entered.then()
                .body("findings.rule", containsInAnyOrder("year-on-year-jump", "slip-of-scale"))
                .body("findings.severity", contains("WARNING", "WARNING"));
        moved(subject, 2024, "SUBMITTED", reporter(), entered).then().statusCode(200);
    }

    @Test
    void warnsOfAZoneUnlikeItsProjects() {
        var project = neighbours.project("P-" + UUID.randomUUID(), zone, Map.of());
        approved("projects/" + project, 2024, revenue("100", null));

        enter(2024, revenue("102", null)).then().body("findings.rule", contains("zone-like-its-projects"));
    }

    @Test
    void fourEyesSeeEachReport() {
        var entered = enter(2024, revenue("5", null));
        var submitted = moved(subject, 2024, "SUBMITTED", Api.as("chief", "admin"), entered);

        moved(subject, 2024, "APPROVED", Api.as("chief", "admin"), submitted)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        moved(subject, 2024, "APPROVED", approver(), submitted)
                .then()
                .statusCode(200)
                .body("approvedBy", equalTo("approver"))
                .body("approvedAt", notNullValue());
    }

    @Test
    void nobodyApprovesAReportThatTheySubmitted() {
        var both = new String[] {"kpi-reporter", "kpi-approver"};
        var submitted = moved(subject, 2024, "SUBMITTED", Api.as("both", both), enter(2024, revenue("5", null)));

        moved(subject, 2024, "APPROVED", Api.as("both", both), submitted).then().statusCode(403);

        viewer().get(report(subject, 2024)).then().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void anApprovedReportIsLockedUntilItIsReopenedWithAReason() {
        approved(subject, 2024, revenue("5", null));
        var current = viewer().get(report(subject, 2024));

        reporter()
                .header("If-Match", current.getHeader("ETag"))
                .body(revenue("6", null))
                .put(report(subject, 2024))
                .then()
                .statusCode(409)
                .body("code", equalTo("locked"))
                .body("since", notNullValue())
                .body("rule", notNullValue())
                .body("liftedBy", equalTo("kpi-approver"));
        approver()
                .header("If-Match", current.getHeader("ETag"))
                .body("{\"to\": \"DRAFT\"}")
                .post(report(subject, 2024) + "/transitions")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        var reopened = moved(subject, 2024, "DRAFT", approver(), current);
        reopened.then().statusCode(200).body("status", equalTo("DRAFT")).body("approvedBy", nullValue());
        reporter()
                .header("If-Match", reopened.getHeader("ETag"))
                .body(revenue("6", null))
                .put(report(subject, 2024))
                .then()
                .statusCode(200);
        viewer().get(report(subject, 2024) + "/transitions")
                .then()
                .statusCode(200)
                .body("items.to", contains("SUBMITTED", "APPROVED", "DRAFT"))
                .body("items[2].reason", equalTo("vì lý do"))
                .body("items[2].actor", equalTo("approver"))
                .body("allowed", contains("SUBMITTED"));
    }

    @Test
    void aDraftIsNotApprovedAndASubmittedReportNotSubmittedAgain() {
        var entered = enter(2024, revenue("5", null));

        moved(subject, 2024, "APPROVED", approver(), entered)
                .then()
                .statusCode(409)
                .body("allowed", contains("SUBMITTED"));
        var submitted = moved(subject, 2024, "SUBMITTED", reporter(), entered);
        moved(subject, 2024, "SUBMITTED", reporter(), submitted)
                .then()
                .statusCode(409)
                .body("allowed", containsInAnyOrder("APPROVED", "DRAFT"));
    }

    @Test
    void everybodyKeepsToTheirRole() {
        anonymous().body("{}").put(report(subject, 2024)).then().statusCode(401);
        viewer().body("{}").put(report(subject, 2024)).then().statusCode(403);
        approver().body("{}").put(report(subject, 2024)).then().statusCode(403);
        var entered = enter(2024, revenue("5", null));
        moved(subject, 2024, "SUBMITTED", approver(), entered).then().statusCode(403);
        var submitted = moved(subject, 2024, "SUBMITTED", reporter(), entered);
        moved(subject, 2024, "APPROVED", reporter(), submitted).then().statusCode(403);
    }

    @Test
    void onlyApprovedReportsArePublic() {
        enter(2024, revenue("5", null));
        anonymous().get(report(subject, 2024)).then().statusCode(401).body("code", equalTo("unauthenticated"));
        anonymous().get(list("")).then().statusCode(200).body("items", empty());
        anonymous().get(list("&status=DRAFT")).then().statusCode(401);
        viewer().get(list("&status=DRAFT&total=true")).then().statusCode(200).body("total", is(1));

        approved(subject, 2023, revenue("5", null));

        anonymous().get(report(subject, 2023)).then().statusCode(200);
        anonymous().get(list("")).then().body("items.year", contains(2023));
        viewer().get(list("&sort=-year")).then().body("items.year", contains(2024, 2023));
    }

    @Test
    void listsByProvinceYearAndSubject() {
        enter(2024, revenue("5", null));
        enter(2023, revenue("5", null));

        viewer().get(list("&year=2023")).then().body("items", hasSize(1));
        viewer().get(list("&year=2023&year=2024&subjectType=zones")).then().body("items", hasSize(2));
        viewer().get(list("&province=15")).then().body("items", hasSize(2));
        viewer().get(list("&province=15&validOn=2024-12-31")).then().body("items", empty());
        viewer().get(list("&subjectType=planets")).then().statusCode(400);
        viewer().get(list("&statuss=DRAFT")).then().statusCode(400).body("code", equalTo("unknown-parameter"));
    }

    @Test
    void everyWriteIsInTheFeed() {
        approved(subject, 2024, revenue("5", null));
        String id = viewer().get(report(subject, 2024)).path("id");

        Api.as("lgsp", "integrator")
                .get("/v1/events?subject=kpi-reports/" + id)
                .then()
                .statusCode(200)
                .body(
                        "items.type",
                        contains("kpi-reports.created", "kpi-reports.transitioned", "kpi-reports.transitioned"))
                .body("items.data.status", hasItem("APPROVED"))
                .body("items[2].actor", equalTo("approver"));
    }

    @Test
    void remembersWhatItSaidBefore() {
        approved(subject, 2024, revenue("5", null));
        String approvedAt = viewer().get(report(subject, 2024) + "/history").path("items[0].time");
        var reopened = moved(subject, 2024, "DRAFT", approver(), viewer().get(report(subject, 2024)));
        reporter()
                .header("If-Match", reopened.getHeader("ETag"))
                .body(revenue("6", null))
                .put(report(subject, 2024))
                .then()
                .statusCode(200);

        viewer().get(report(subject, 2024) + "?asOf=" + approvedAt)
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("values[0].value", is(5));
        viewer().get(report(subject, 2024) + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items[0].type", equalTo("kpi-reports.updated"))
                .body("items[1].reason", equalTo("vì lý do"));
        anonymous().get(report(subject, 2024) + "/history").then().statusCode(401);
    }

    @Test
    void aListIsATableToo() {
        enter(2024, revenue("1054", null));

        var csv = viewer().accept("text/csv").get(list(""));

        csv.then().statusCode(200);
        assertThat(csv.asString()).contains("subject.type").contains("zones").contains("2024-12-31");
    }

    private Response enter(int year, String body) {
        return reporter().body(body).put(report(subject, year));
    }

    private Response patch(String ifMatch, String body) {
        return reporter()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", ifMatch)
                .body(body)
                .patch(report(subject, 2024));
    }

    private String list(String filters) {
        return "/v1/kpi-reports?subjectId=" + zone + filters;
    }

    private static String revenue(String value, String unit) {
        return "{\"values\": [{\"indicator\": \"REVENUE\", \"value\": %s, \"unit\": %s}]}"
                .formatted(value, unit == null ? null : '"' + unit + '"');
    }
}
