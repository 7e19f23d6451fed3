package vn.zoneregistry.projects.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.investor;
import static vn.zoneregistry.projects.Api.post;
import static vn.zoneregistry.projects.Api.project;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** Projects added up, by every group. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class ProjectSummaryTest {

    private static UUID zoneWithTwoProjects() {
        var zone = ZonesStub.zone();
        String first = project(zone, """
                        "legalStatus": "REGISTERED", "registeredOn": "2022-03-01", "capitalOrigin": "DOMESTIC",
                        "registeredCapital": {"amount": "100.50", "currency": "VND"}, "landAreaHa": 1.5, "plannedWorkers": 10,
                        "sectors": [{"scheme": "VSIC2018", "code": "C16"}, {"scheme": "VSIC2018", "code": "C31"},
                                    {"scheme": "VSIC2018", "code": "A02"}]""").path("id");
        project(zone, """
                        "legalStatus": "REGISTERED", "registeredOn": "2023-03-01", "kind": "SERVICE", "capitalOrigin": "FOREIGN",
                        "registeredCapital": {"amount": "10", "currency": "USD"},
                        "exchangeRate": {"rate": 25000, "on": "2023-03-01"},
                        "sectors": [{"scheme": "VSIC2018", "code": "C16"}]""");
        post("/v1/projects/" + first + "/disbursements", """
                        {"on": "2024-01-01", "amount": {"amount": "50", "currency": "VND"}, "source": "LOAN"}""").statusCode(201);
        return zone;
    }

    @Test
    void addsUpUnderEveryGroup() {
        var zone = zoneWithTwoProjects();
        var path = "/v1/projects/summary?zoneId=" + zone + "&groupBy=";

        get(path + "kind")
                .statusCode(200)
                .body("items.key", contains("PRODUCTION", "SERVICE"))
                .body("items.registeredCapitalVnd", contains("100.50", "250000"))
                .body("items.disbursedCapitalVnd", contains("50", null))
                .body("total.projects", equalTo(2))
                .body("total.registeredCapitalVnd", equalTo("250100.50"))
                .body("total.landAreaHa", equalTo(1.5f))
                .body("total.plannedWorkers", equalTo(10));
        get(path + "registeredYear").body("items.key", contains("2022", "2023"));
        get(path + "capitalOrigin").body("items.key", contains("DOMESTIC", "FOREIGN"));
        get(path + "legalStatus").body("items.projects", contains(2));
        get(path + "progress").body("items.key", contains("NOT_STARTED"));
        get(path + "zone").body("items.key", contains(ZonesStub.codeOf(zone)));
        get(path + "province").body("items.projects", contains(2));
    }

    @Test
    void countsAProjectInEachOfItsSectionsAndOnceInAll() {
        get("/v1/projects/summary?groupBy=sector&zoneId=" + zoneWithTwoProjects())
                .body("items.key", contains("A", "C"))
                .body("items.projects", contains(1, 2))
                .body("total.projects", equalTo(2));
    }

    @Test
    void keepsToTheFiltersOfTheList() {
        get("/v1/projects/summary?groupBy=kind&kind=SERVICE&zoneId=" + zoneWithTwoProjects())
                .body("items.key", contains("SERVICE"))
                .body("total.projects", equalTo(1));
        get("/v1/projects/summary?groupBy=kind&zoneId=" + UUID.randomUUID())
                .body("items", empty())
                .body("total.projects", equalTo(0))
                .body("total.registeredCapitalVnd", nullValue());
    }

    @ParameterizedTest
    @EnumSource
    void countsUnderEveryFilterWhatTheListHas(SummaryGroup group) {
        var zone = ZonesStub.zone();
        var investor = investor("Công ty Gỗ");
        var code = "GCN-" + zone;
        project(zone, """
                        "code": "%1$s", "legalStatus": "REGISTERED", "registeredOn": "2022-03-01", "progress": "OPERATING",
                        "capitalOrigin": "DOMESTIC", "registeredCapital": {"amount": "100", "currency": "VND"},
                        "sectors": [{"scheme": "VSIC2018", "code": "C31"}], "investors": [{"investorId": "%2$s"}],
                        "identifiers": [{"scheme": "gcn", "value": "%1$s"}]""".formatted(code, investor));
        project(zone, """
                        "legalStatus": "SUSPENDED", "registeredOn": "2023-03-01", "kind": "SERVICE",
                        "capitalOrigin": "FOREIGN", "registeredCapital": {"amount": "10", "currency": "VND"},
                        "sectors": [{"scheme": "VSIC2018", "code": "H52"}]""");
        var filtersOfOne = List.of(
                "legalStatus=REGISTERED",
                "progress=OPERATING",
                "kind=SERVICE",
                "capitalOrigin=FOREIGN",
                "sector=C",
                "investorId=" + investor,
                "registeredFrom=2023-01-01",
                "registeredTo=2022-12-31",
                "minCapitalVnd=50",
                "code=" + code,
                "identifier=gcn:" + code,
                "q=" + code);
        ZonesStub.publishProvinces();
        await().until(() -> projects(group, zone, "province=19") == 2);
        var filtersOfBoth = List.of("zone=" + ZonesStub.codeOf(zone), "province=06", "zoneId=" + zone);

        assertThat(filtersOfOne)
                .allSatisfy(filter -> assertThat(projects(group, zone, filter)).isOne());
        assertThat(filtersOfBoth)
                .allSatisfy(filter -> assertThat(projects(group, zone, filter)).isEqualTo(2));
    }

    /** How many there are in all, which the groups add up to. */
    private static int projects(SummaryGroup group, UUID zone, String filter) {
        var summary = get("/v1/projects/summary?groupBy=%s&zoneId=%s&%s".formatted(group, zone, filter))
                .statusCode(200)
                .extract()
                .jsonPath();
        int total = summary.getInt("total.projects");
        assertThat(summary.getList("items.projects", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(total);
        return total;
    }

    @Test
    void tellsThePublicNoFiguresOfFewerThanThreeEnterprises() {
        var path = "/v1/projects/summary?groupBy=kind&zoneId=" + zoneWithTwoProjects();

        given().get(path)
                .then()
                .statusCode(200)
                .body("items.projects", contains(1, 1))
                .body("items.withheld", contains(true, true))
                .body("items.registeredCapitalVnd", contains(null, null))
                .body("items.disbursedCapitalVnd", contains(null, null))
                .body("items.landAreaHa", contains(null, null))
                .body("items.plannedWorkers", contains(null, null))
                .body("total.registeredCapitalVnd", nullValue())
                .body("total.withheld", equalTo(true));
        get(path).body("total.withheld", equalTo(false));
    }

    @Test
    void tellsThePublicTheFiguresOfZonesWithThreeEnterprises() {
        var zone = zoneWithTwoProjects();
        var line = "items.find { it.key == '%s' }.".formatted(ZonesStub.codeOf(zone));
        given().get("/v1/projects/summary?groupBy=zone")
                .then()
                .statusCode(200)
                .body(line + "projects", equalTo(2))
                .body(line + "withheld", equalTo(true))
                .body("total.withheld", equalTo(false));

        var capital = "\"registeredCapital\": {\"amount\": \"100\", \"currency\": \"VND\"}";
        for (int i = 0; i < 3; i++) {
            project(zone, capital);
        }

        get("/v1/projects/summary?groupBy=zone").body(line + "registeredCapitalVnd", equalTo("250400.50"));
        given().get("/v1/projects/summary?groupBy=province").then().statusCode(200);
    }

    @Test
    void tellsThePublicOnlyNumbersOfAPlace() {
        var zone = ZonesStub.zone();
        var capital = "\"registeredCapital\": {\"amount\": \"100\", \"currency\": \"VND\"}";
        for (int i = 0; i < 4; i++) {
            project(zone, capital);
        }
        given().get("/v1/projects/summary?groupBy=kind&zoneId=" + zone)
                .then()
                .statusCode(200)
                .body("items.projects", contains(4))
                .body("items.registeredCapitalVnd", contains(nullValue()))
                .body("total.registeredCapitalVnd", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "legalStatus=REGISTERED",
                "progress=OPERATING",
                "kind=SERVICE",
                "capitalOrigin=FOREIGN",
                "sector=C",
                "registeredFrom=2023-01-01",
                "registeredTo=2022-12-31",
                "minCapitalVnd=50",
                "code=X",
                "identifier=gcn:1",
                "q=x"
            })
    void countsForThePublicNothingThatAFilterNarrowsDown(String filter) {
        given().get("/v1/projects/summary?groupBy=kind&" + filter)
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void wantsAGroup() {
        get("/v1/projects/summary").statusCode(400);
        get("/v1/projects/summary?groupBy=colour").statusCode(400);
    }
}
