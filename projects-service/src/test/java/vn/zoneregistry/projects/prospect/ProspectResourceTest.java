package vn.zoneregistry.projects.prospect;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.projects.Api.delete;
import static vn.zoneregistry.projects.Api.editor;
import static vn.zoneregistry.projects.Api.etag;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.post;
import static vn.zoneregistry.projects.Api.project;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** Prospects, from the first contact to the project. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class ProspectResourceTest {

    private static String prospect(String more) {
        return post("/v1/prospects", "{\"organisation\": \"Mirex\", \"countryCode\": \"VN\"%s}".formatted(more))
                .statusCode(201)
                .body("stage", equalTo("CONTACTED"))
                .body("projectId", nullValue())
                .extract()
                .header("Location");
    }

    private static ValidatableResponse to(String path, String stage) {
        return editor().header("If-Match", etag(path))
                .body("{\"to\": \"%s\", \"on\": \"2024-08-02\"}".formatted(stage))
                .post(path + "/transitions")
                .then();
    }

    private static ValidatableResponse convert(String path, UUID zone) {
        return editor().header("If-Match", etag(path))
                .body("{\"name\": \"Nhà máy Mirex\", \"kind\": \"PRODUCTION\", \"zoneId\": \"%s\"}".formatted(zone))
                .post(path + "/conversion")
                .then();
    }

    @Test
    void becomeProjects() {
        var path = prospect("");
        convert(path, ZonesStub.zone()).statusCode(409).body("allowed", contains("INTERESTED", "LOST"));
        to(path, "INTERESTED").statusCode(200);
        to(path, "CONVERTED").statusCode(409);
        to(path, "NEGOTIATING").statusCode(200);

        convert(path, UUID.randomUUID()).statusCode(422);
        String project = convert(path, ZonesStub.zone())
                .statusCode(201)
                .body("name", equalTo("Nhà máy Mirex"))
                .extract()
                .path("id");

        get(path).body("stage", equalTo("CONVERTED")).body("projectId", equalTo(project));
        get("/v1/prospects?projectId=" + project).body("items.stage", contains("CONVERTED"));
        get(path + "/transitions")
                .body("items.to", contains("INTERESTED", "NEGOTIATING", "CONVERTED"))
                .body("allowed", empty());
        convert(path, ZonesStub.zone()).statusCode(409);
        delete("/v1/projects/" + project, etag("/v1/projects/" + project)).statusCode(409);
    }

    @Test
    void keepToWhatExists() {
        String activity = post("/v1/promotion-activities", """
                        {"kind": "VISIT", "name": "Thăm", "on": "2024-07-25"}""").extract().header("Location");
        var id = activity.substring(activity.lastIndexOf('/') + 1);
        prospect(
                ", \"activityId\": \"%s\", \"sectors\": [{\"scheme\": \"VSIC2018\", \"code\": \"B07\"}]".formatted(id));

        delete(activity, "\"1\"").statusCode(409).body("code", equalTo("in-use"));
        post("/v1/prospects", "{\"organisation\": \"X\", \"activityId\": \"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(422);
        post("/v1/prospects", "{\"organisation\": \"X\", \"countryCode\": \"XX\"}")
                .statusCode(400);
        post("/v1/prospects", "{\"organisation\": \"X\", \"sectors\": [{\"scheme\": \"VSIC2018\", \"code\": \"C04\"}]}")
                .statusCode(422);
    }
}
