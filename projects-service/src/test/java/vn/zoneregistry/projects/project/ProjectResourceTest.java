package vn.zoneregistry.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.projects.Api.as;
import static vn.zoneregistry.projects.Api.delete;
import static vn.zoneregistry.projects.Api.etag;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.investor;
import static vn.zoneregistry.projects.Api.move;
import static vn.zoneregistry.projects.Api.patch;
import static vn.zoneregistry.projects.Api.post;
import static vn.zoneregistry.projects.Api.project;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** Projects: entering, reading, changing and removing one. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class ProjectResourceTest {

    @Test
    void answersACreationWithTheWholeProject() {
        var zone = ZonesStub.zone();
        var phase = ZonesStub.phase(zone);
        var first = investor("Công ty A");
        var second = investor("Công ty B");

        post("/v1/projects", """
                        {"code": "0123456789", "name": "Sản xuất, chế biến gỗ", "nameEn": "Woodworking", "kind": "PRODUCTION",
                         "zoneId": "%s", "phaseId": "%s", "capitalOrigin": "FOREIGN",
                         "investors": [{"investorId": "%s", "sharePercent": 33.33},
                                       {"investorId": "%s", "sharePercent": 66.67}],
                         "sectors": [{"scheme": "VSIC2018", "code": "C16"}, {"scheme": "VSIC2018", "code": "C16101"}],
                         "products": [{"name": "Ván ép", "designCapacity": 120000.5, "unit": "M3"}],
                         "registeredCapital": {"amount": "12500000", "currency": "USD"},
                         "exchangeRate": {"rate": 25345.5, "on": "2024-06-28", "source": "Vietcombank"},
                         "qualifier": "ABOUT", "landAreaHa": 17.7, "plannedWorkers": 300, "termYears": 50,
                         "decisions": [{"number": "316/QĐ-TTg", "issuedOn": "2023-03-29",
                                        "issuer": "Thủ tướng Chính phủ", "title": null, "url": null}],
                         "identifiers": [{"scheme": "sample-data", "value": "go-a"}]}""".formatted(zone, phase, first, second))
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", "\"1\"")
                .body("code", equalTo("0123456789"))
                .body("legalStatus", equalTo("PROPOSED"))
                .body("progress", equalTo("NOT_STARTED"))
                .body("zone.id", equalTo(zone.toString()))
                .body("zone.code", equalTo(ZonesStub.codeOf(zone)))
                .body("zone.name", equalTo("Khu công nghiệp Thanh Bình"))
                .body("phaseId", equalTo(phase.toString()))
                .body("investors.name", contains("Công ty A", "Công ty B"))
                .body("investors.sharePercent", contains(33.33f, 66.67f))
                .body("sectors.code", contains("C16", "C16101"))
                .body("products[0].designCapacity", equalTo(120000.5f))
                .body("registeredCapital.amount", equalTo("12500000.00"))
                .body("registeredCapitalVnd", equalTo("316818750000"))
                .body("exchangeRate.source", equalTo("Vietcombank"))
                .body("disbursedCapital", nullValue())
                .body("qualifier", equalTo("ABOUT"))
                .body("landAreaHa", equalTo(17.7f))
                .body("landAllocation.state", equalTo("NONE"))
                .body("decisions[0].number", equalTo("316/QĐ-TTg"))
                .body("decisions[0].issuedOn", equalTo("2023-03-29"))
                .body("identifiers[0].value", equalTo("go-a"))
                .body("warnings", empty())
                .body("version", equalTo(1));
    }

    @Test
    void keepsWhatIsNotKnownNull() {
        project(ZonesStub.zone(), "")
                .then()
                .body("code", nullValue())
                .body("investors", empty())
                .body("capitalOrigin", nullValue())
                .body("registeredCapital", nullValue())
                .body("registeredCapitalVnd", nullValue())
                .body("landAreaHa", nullValue())
                .body("qualifier", equalTo("EXACT"));
    }

    @Test
    void keepsEveryDigitOfTheCapital() {
        project(
                        ZonesStub.zone(),
                        "\"registeredCapital\": {\"amount\": \"123456789012345678.90\", \"currency\": \"VND\"}")
                .then()
                .body("registeredCapital.amount", equalTo("123456789012345678.90"))
                .body("registeredCapitalVnd", equalTo("123456789012345678.90"));
    }

    @Test
    void convertsNothingWithoutARate() {
        project(ZonesStub.zone(), "\"registeredCapital\": {\"amount\": 5, \"currency\": \"USD\"}")
                .then()
                .body("registeredCapitalVnd", nullValue());
    }

    @Test
    void takesAProjectThatBeganBeforeTheRegistryAsItIs() {
        project(
                        ZonesStub.zone(),
                        "\"legalStatus\": \"REGISTERED\", \"progress\": \"OPERATING\", \"registeredOn\": \"2015-01-02\"")
                .then()
                .body("legalStatus", equalTo("REGISTERED"))
                .body("progress", equalTo("OPERATING"))
                .body("registeredOn", equalTo("2015-01-02"))
                .body("operatingSince", nullValue());
    }

    @Test
    void namesAllFaultsOfARequestTogether() {
        post("/v1/projects", """
                        {"kind": "FACTORY", "zoneId": "%s", "legalStatus": "PROPOSED", "progress": "OPERATING",
                         "registeredOn": "2024-01-01",
                         "investors": [{"investorId": "%s", "sharePercent": 60}, {"investorId": "%s", "sharePercent": 30}],
                         "sectors": [{"scheme": "VSIC2018", "code": "16"}],
                         "registeredCapital": {"amount": 0, "currency": "VND"}, "landAreaHa": 0, "landAraeHa": 2,
                         "exchangeRate": {"rate": 25000, "on": "2024-01-01"}}""".formatted(ZonesStub.zone(), UUID.randomUUID(), UUID.randomUUID()))
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/name",
                                "/kind",
                                "/progress",
                                "/registeredOn",
                                "/investors",
                                "/sectors/0/code",
                                "/registeredCapital/amount",
                                "/exchangeRate",
                                "/landAreaHa",
                                "/landAraeHa"));
    }

    /** Capital that nobody knows is null; a project of none is a slip. */
    @Test
    void refusesACapitalOfZero() {
        post("/v1/projects", """
                        {"name": "A", "kind": "SERVICE", "zoneId": "%s",
                         "registeredCapital": {"amount": "0", "currency": "VND"}}""".formatted(ZonesStub.zone()))
                .statusCode(400)
                .body("errors.pointer", contains("/registeredCapital/amount"));
    }

    @Test
    void refusesSharesOfWhichOnlySomeAreKnown() {
        post("/v1/projects", """
                        {"name": "A", "kind": "SERVICE", "zoneId": "%s",
                         "investors": [{"investorId": "%s", "sharePercent": 100}, {"investorId": "%s"}]}""".formatted(ZonesStub.zone(), UUID.randomUUID(), UUID.randomUUID()))
                .statusCode(400)
                .body("errors.code", contains("shares-must-add-up"));
    }

    @Test
    void refusesAnEndedProjectThatIsNotClosed() {
        post(
                        "/v1/projects",
                        "{\"name\": \"A\", \"kind\": \"SERVICE\", \"zoneId\": \"%s\", \"legalStatus\": \"REVOKED\"}"
                                .formatted(ZonesStub.zone()))
                .statusCode(400)
                .body("errors.pointer", contains("/progress"));
    }

    @Test
    void refusesAZoneThatDoesNotExist() {
        post(
                        "/v1/projects",
                        "{\"name\": \"A\", \"kind\": \"SERVICE\", \"zoneId\": \"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("code", equalTo("unprocessable-reference"))
                .body("errors.pointer", contains("/zoneId"));
    }

    @Test
    void refusesAPhaseOfAnotherZone() {
        var elsewhere = ZonesStub.phase(ZonesStub.zone());

        post(
                        "/v1/projects",
                        "{\"name\": \"A\", \"kind\": \"SERVICE\", \"zoneId\": \"%s\", \"phaseId\": \"%s\"}"
                                .formatted(ZonesStub.zone(), elsewhere))
                .statusCode(422)
                .body("errors.pointer", contains("/phaseId"));
    }

    @Test
    void refusesAZoneThatHasEnded() {
        post(
                        "/v1/projects",
                        "{\"name\": \"A\", \"kind\": \"SERVICE\", \"zoneId\": \"%s\"}"
                                .formatted(ZonesStub.zone("CLOSED", "06-2004")))
                .statusCode(409)
                .body("code", equalTo("conflict"))
                .body("zoneStatus", equalTo("CLOSED"));
    }

    @Test
    void refusesInvestorsAndSectorsThatDoNotExist() {
        post("/v1/projects", """
                        {"name": "A", "kind": "SERVICE", "zoneId": "%s", "investors": [{"investorId": "%s"}],
                         "sectors": [{"scheme": "VSIC2018", "code": "C16"}, {"scheme": "VSIC2018", "code": "C99"}]}""".formatted(ZonesStub.zone(), UUID.randomUUID()))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/investors/0/investorId", "/sectors/1/code"));
    }

    @Test
    void refusesACodeThatIsTaken() {
        project(ZonesStub.zone(), "\"code\": \"TAKEN-1\"");

        post(
                        "/v1/projects",
                        "{\"name\": \"A\", \"kind\": \"SERVICE\", \"zoneId\": \"%s\", \"code\": \"TAKEN-1\"}"
                                .formatted(ZonesStub.zone()))
                .statusCode(409)
                .body("code", equalTo("conflict"))
                .body("errors.pointer", contains("/code"));
    }

    @Test
    void refusesADayThatIsStillToCome() {
        post("/v1/projects", """
                        {"name": "A", "kind": "SERVICE", "zoneId": "%s", "legalStatus": "REGISTERED",
                         "registeredOn": "2199-01-01"}""".formatted(ZonesStub.zone()))
                .statusCode(400)
                .body("errors.code", contains("in-the-future"));
    }

    @Test
    void wantsATokenToReadAndAnEditorToWrite() {
        RestAssured.get("/v1/projects").then().statusCode(401);
        as(Roles.VIEWER).get("/v1/projects").then().statusCode(200);
        as(Roles.ZONE_EDITOR)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/projects")
                .then()
                .statusCode(403);
    }

    @Test
    void changesWhatAPatchNamesAndClearsWhatItNulls() {
        String id = project(ZonesStub.zone(), "\"plannedWorkers\": 20, \"termYears\": 30")
                .path("id");
        var path = "/v1/projects/" + id;

        patch(path, etag(path), "{\"name\": \"Tên mới\", \"termYears\": null}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Tên mới"))
                .body("plannedWorkers", equalTo(20))
                .body("termYears", nullValue());
    }

    @Test
    void swapsInvestorsAndSectors() {
        var a = investor("Công ty đổi chỗ A");
        var b = investor("Công ty đổi chỗ B");
        String id = project(ZonesStub.zone(), """
                        "investors": [{"investorId": "%s"}, {"investorId": "%s"}],
                        "sectors": [{"scheme": "VSIC2018", "code": "C10"}, {"scheme": "VSIC2018", "code": "C11"}]""".formatted(a, b)).path("id");
        var path = "/v1/projects/" + id;

        patch(path, etag(path), """
                        {"investors": [{"investorId": "%s"}, {"investorId": "%s"}],
                         "sectors": [{"scheme": "VSIC2018", "code": "C11"}, {"scheme": "VSIC2018", "code": "C10"}]}""".formatted(b, a))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("investors.investorId", contains(b, a))
                .body("sectors.code", contains("C11", "C10"));
    }

    @Test
    void writesNothingWhenAPatchChangesNothing() {
        String id = project(ZonesStub.zone(), "\"landAreaHa\": 1.50").path("id");
        var path = "/v1/projects/" + id;
        String before = get(path).extract().asString();

        patch(path, etag(path), "{\"landAreaHa\": 1.5, \"legalStatus\": \"PROPOSED\"}")
                .statusCode(200)
                .header("ETag", "\"1\"");

        assertThat(get(path).extract().asString()).isEqualTo(before);
        as(Roles.INTEGRATOR)
                .get("/v1/events?subject=projects/" + id)
                .then()
                .body("items.type", contains("projects.created"));
    }

    @Test
    void movesItsStatesByTransitionsOnly() {
        String id = project(ZonesStub.zone(), "").path("id");
        var path = "/v1/projects/" + id;

        patch(path, etag(path), "{\"legalStatus\": \"REGISTERED\", \"progress\": \"PROCEDURES\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/legalStatus", "/progress"))
                .body("errors[0].code", equalTo("moved-by-transitions"));
    }

    @Test
    void changesWhatACertificateSaysByAdjustmentsOnly() {
        String id = project(ZonesStub.zone(), "\"plannedWorkers\": 5").path("id");
        move(id, "REGISTERED", "2024-01-02").statusCode(200);
        var path = "/v1/projects/" + id;

        patch(path, etag(path), "{\"name\": \"Khác\", \"plannedWorkers\": 6, \"nameEn\": \"Other\"}")
                .statusCode(409)
                .body("code", equalTo("conflict"))
                .body("fields", contains("name", "plannedWorkers"))
                .body("detail", endsWith("name, plannedWorkers."));
        patch(path, etag(path), "{\"nameEn\": \"Other\"}").statusCode(200).body("nameEn", equalTo("Other"));
    }

    @Test
    void asksForAZoneThatAPatchNames() {
        String id = project(ZonesStub.zone(), "").path("id");
        var path = "/v1/projects/" + id;
        var elsewhere = ZonesStub.zone();

        patch(path, etag(path), "{\"zoneId\": \"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(422);
        patch(path, etag(path), "{\"zoneId\": \"%s\"}".formatted(elsewhere))
                .statusCode(200)
                .body("zone.code", equalTo(ZonesStub.codeOf(elsewhere)));
    }

    @Test
    void wantsTheVersionOfAChange() {
        String id = project(ZonesStub.zone(), "").path("id");
        var path = "/v1/projects/" + id;

        patch(path, "\"7\"", "{\"nameEn\": \"A\"}").statusCode(412);
        delete(path, "\"7\"").statusCode(412);
        as(Roles.PROJECT_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"to\": \"REGISTERED\", \"on\": \"2024-01-01\"}")
                .post(path + "/transitions")
                .then()
                .statusCode(428);
    }

    @Test
    void answersNotModifiedToThoseWhoHaveIt() {
        String id = project(ZonesStub.zone(), "").path("id");
        var path = "/v1/projects/" + id;

        as(Roles.VIEWER).header("If-None-Match", etag(path)).get(path).then().statusCode(304);
    }

    @Test
    void isGoneAfterItsDeletion() {
        String id = project(ZonesStub.zone(), "\"identifiers\": [{\"scheme\": \"x\", \"value\": \"gone\"}]")
                .path("id");
        var path = "/v1/projects/" + id;

        delete(path, etag(path)).statusCode(204);

        get(path).statusCode(410).body("code", equalTo("gone"));
        get(path + "/transitions").statusCode(410);
        as(Roles.INTEGRATOR)
                .get("/v1/events?limit=1000&type=projects.deleted")
                .then()
                .body("items.subject", hasItem("projects/" + id));
    }

    @Test
    void isNotFoundWhenItNeverWas() {
        get("/v1/projects/" + UUID.randomUUID()).statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void isMadeOnceHoweverOftenItsKeyIsSent() {
        var zone = ZonesStub.zone();
        var body = "{\"name\": \"Một lần\", \"kind\": \"SERVICE\", \"zoneId\": \"%s\"}".formatted(zone);

        String first = as(Roles.PROJECT_EDITOR)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", zone.toString())
                .body(body)
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(Roles.PROJECT_EDITOR)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", zone.toString())
                .body(body)
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        get("/v1/projects?zoneId=" + zone).body("items.id", contains(first));
    }

    @Test
    void remembersHowItStood() {
        String id = project(ZonesStub.zone(), "\"termYears\": 30").path("id");
        var path = "/v1/projects/" + id;
        String before = get(path + "/history").extract().path("items[0].time");
        patch(path, etag(path), "{\"termYears\": 50}").statusCode(200);

        get(path + "?asOf=" + before).statusCode(200).body("termYears", equalTo(30));
        get(path + "?asOf=2020-01-01").statusCode(404);
        get(path + "/history")
                .statusCode(200)
                .body("items.type", contains("projects.updated", "projects.created"))
                .body("items[0].changes.find { it.pointer == '/termYears' }.before", equalTo(30));
    }

    @Test
    void canBeHadAsATable() {
        var zone = ZonesStub.zone();
        project(zone, "\"code\": \"0012345678\"");

        String table = as(Roles.VIEWER)
                .accept("text/csv")
                .get("/v1/projects?zoneId=" + zone)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(table.lines().count()).isEqualTo(2);
        assertThat(table).contains("registeredCapital.amount", "0012345678");
    }
}
