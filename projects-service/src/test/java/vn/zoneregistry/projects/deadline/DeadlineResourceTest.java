package vn.zoneregistry.projects.deadline;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.move;
import static vn.zoneregistry.projects.Api.post;
import static vn.zoneregistry.projects.Api.project;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** What falls due, by kind. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class DeadlineResourceTest {

    @Test
    void followsFromTheFactsOfAProject() {
        var zone = ZonesStub.zone();
        String id = project(
                        zone, "\"termYears\": 50, \"legalStatus\": \"REGISTERED\", \"registeredOn\": \"2020-02-29\"")
                .path("id");
        var path = "/v1/projects/" + id;
        post(path + "/procedures", "{\"kind\": \"LAND\", \"dueOn\": \"2024-03-01\"}")
                .statusCode(201);
        post(path + "/supervisions", """
                        {"on": "2024-01-01", "kind": "PERIODIC", "outcome": "VIOLATION", "followUpDueOn": "2024-02-01"}""").statusCode(201);
        move(id, "SUSPENDED", "2024-05-01", "\"decision\": {\"number\": \"1\"}").statusCode(200);

        get("/v1/deadlines?zoneId=" + zone)
                .body("items.kind", contains("SUPERVISION_FOLLOW_UP", "PROCEDURE", "SUSPENSION_END", "PROJECT_TERM"))
                .body("items.dueOn", contains("2024-02-01", "2024-03-01", "2025-05-01", "2070-02-28"))
                .body("items.overdue", contains(true, true, true, false));
        get("/v1/deadlines?before=2024-03-01&projectId=" + id).body("items.kind", contains("SUPERVISION_FOLLOW_UP"));
        get("/v1/deadlines?kind=PROJECT_TERM&kind=PROCEDURE&sort=-dueOn&limit=1&total=true&zoneId=" + zone)
                .body("items.kind", contains("PROJECT_TERM"))
                .body("total", equalTo(2));
    }
}
