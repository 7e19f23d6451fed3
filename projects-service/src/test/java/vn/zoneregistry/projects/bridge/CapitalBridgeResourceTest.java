package vn.zoneregistry.projects.bridge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.move;
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

/** The capital bridge over what callers entered. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class CapitalBridgeResourceTest {

    @Test
    void namesTheProjectsAndDecisionsBehindEachStep() {
        var zone = ZonesStub.zone();
        String id = project(zone, "\"registeredCapital\": {\"amount\": \"100\", \"currency\": \"VND\"}")
                .path("id");
        move(id, "REGISTERED", "2022-03-01", "\"decision\": {\"number\": \"R1\"}")
                .statusCode(200);
        var adjustments = "/v1/projects/" + id + "/adjustments";
        post(adjustments, """
                        {"on": "2023-01-01", "decision": {"number": "A1"}, "changes": {"registeredCapital": {"amount": 180}}}""").statusCode(201);
        post(adjustments, """
                        {"on": "2023-06-01", "changes": {"registeredCapital": {"amount": 150}}}""").statusCode(201);
        move(id, "REVOKED", "2024-05-01", "\"decision\": {\"number\": \"E1\"}").statusCode(200);
        var path = "/v1/projects/capital-bridge?zone=" + ZonesStub.codeOf(zone);

        get(path + "&from=2022-01-01&to=2023-12-31")
                .statusCode(200)
                .body("opening.projects", equalTo(0))
                .body("opening.capitalVnd", equalTo("0"))
                .body("new.capitalVnd", equalTo("100"))
                .body("new.items[0].decisions.number", contains("R1"))
                .body("increased.capitalVnd", equalTo("80"))
                .body("increased.items[0].decisions.number", contains("A1"))
                .body("decreased.capitalVnd", equalTo("30"))
                .body("ended.projects", equalTo(0))
                .body("closing.capitalVnd", equalTo("150"))
                .body("closing.items.projectId", contains(id));
        get(path + "&from=2024-01-01&to=2024-12-31")
                .body("opening.capitalVnd", equalTo("150"))
                .body("ended.capitalVnd", equalTo("150"))
                .body("ended.items[0].decisions.number", contains("E1"))
                .body("closing.projects", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?from=2024-01-01", "?to=2024-01-01", "?from=2024-01-02&to=2024-01-01", "?form=2024-01-01"})
    void wantsAPeriod(String query) {
        get("/v1/projects/capital-bridge" + query).statusCode(400);
    }

    @Test
    void isReadOnly() {
        post("/v1/projects/capital-bridge", "{}").statusCode(405).header("Allow", containsString("GET"));
    }
}
