package vn.zoneregistry.projects.procedure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.patch;
import static vn.zoneregistry.projects.Api.post;
import static vn.zoneregistry.projects.Api.project;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** The administrative procedures of projects. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class ProcedureResourceTest {

    private static String procedures() {
        return "/v1/projects/" + project(ZonesStub.zone(), "").path("id") + "/procedures";
    }

    @Test
    void goTheirWay() {
        var path = procedures();
        String procedure = post(path, "{\"kind\": \"ENVIRONMENT\", \"dueOn\": \"2024-06-30\"}")
                .statusCode(201)
                .body("status", equalTo("NOT_STARTED"))
                .extract()
                .header("Location");

        patch(procedure, "\"1\"", """
                        {"status": "APPROVED", "submittedOn": "2024-01-01", "decidedOn": "2024-02-01",
                         "decision": {"number": "3/GP"}}""").statusCode(200).body("decision.number", equalTo("3/GP"));
        patch(procedure, "\"2\"", "{\"status\": \"APPROVED\"}").header("ETag", equalTo("\"2\""));
        get(path + "?status=APPROVED&kind=ENVIRONMENT&sort=dueOn").body("items.status", contains("APPROVED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"LAND\", \"submittedOn\": \"2024-01-01\"}",
                "{\"kind\": \"LAND\", \"status\": \"SUBMITTED\", \"decidedOn\": \"2024-01-01\"}",
                "{\"kind\": \"LAND\", \"status\": \"REJECTED\", \"submittedOn\": \"2024-02-01\", \"decidedOn\": \"2024-01-01\"}",
                "{\"kind\": \"WATER\"}"
            })
    void refuseDaysOfStepsThatWereNotTaken(String procedure) {
        post(procedures(), procedure).statusCode(400);
    }
}
