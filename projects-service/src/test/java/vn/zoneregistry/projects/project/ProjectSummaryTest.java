package vn.zoneregistry.projects.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.post;
import static vn.zoneregistry.projects.Api.project;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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

    @Test
    void wantsAGroup() {
        get("/v1/projects/summary").statusCode(400);
        get("/v1/projects/summary?groupBy=colour").statusCode(400);
    }
}
