package vn.zoneregistry.projects.petition;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.projects.Api.delete;
import static vn.zoneregistry.projects.Api.editor;
import static vn.zoneregistry.projects.Api.etag;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.patch;
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

/** Petitions of enterprises, as callers enter and move them. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class PetitionResourceTest {

    private static String petition(UUID zone, String more) {
        return """
                {"zoneId": "%s", "raisedBy": "Công ty Kim Sơn", "raisedOn": "2024-01-02", "channel": "MEETING",
                 "topic": "LAND", "content": "xin gia hạn"%s}""".formatted(zone, more);
    }

    private static ValidatableResponse to(String path, String status, String on) {
        return editor().header("If-Match", etag(path))
                .body("{\"to\": \"%s\", \"on\": \"%s\"}".formatted(status, on))
                .post(path + "/transitions")
                .then();
    }

    @Test
    void goFromOpenToClosed() {
        String path = post("/v1/petitions", petition(ZonesStub.zone(), ""))
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .body("overdue", equalTo(false))
                .extract()
                .header("Location");

        to(path, "CLOSED", "2024-01-03").statusCode(409).body("allowed", contains("IN_PROGRESS"));
        to(path, "IN_PROGRESS", "2024-01-03").statusCode(200);
        to(path, "ESCALATED", "2024-01-04").statusCode(200);
        to(path, "IN_PROGRESS", "2024-01-03").statusCode(400).body("errors.code", contains("before-the-last-move"));
        to(path, "IN_PROGRESS", "2024-01-05").statusCode(200);
        to(path, "ANSWERED", "2099-01-05").statusCode(400);
        to(path, "ANSWERED", "2024-01-06").statusCode(200).body("answeredOn", equalTo("2024-01-06"));
        to(path, "CLOSED", "2024-01-07")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("answeredOn", equalTo("2024-01-06"));
        get(path + "/transitions")
                .body("items.to", contains("IN_PROGRESS", "ESCALATED", "IN_PROGRESS", "ANSWERED", "CLOSED"))
                .body("allowed", empty());
        get(path + "/history").body("items[0].type", equalTo("petitions.transitioned"));
    }

    @Test
    void haveNoDayOfAnAnswerThatWasTakenBack() {
        String path = post("/v1/petitions", petition(ZonesStub.zone(), ""))
                .body("answeredOn", nullValue())
                .extract()
                .header("Location");
        to(path, "IN_PROGRESS", "2024-01-03");
        to(path, "ANSWERED", "2024-01-06");

        to(path, "IN_PROGRESS", "2024-01-07").statusCode(200).body("answeredOn", nullValue());
    }

    @Test
    void areOverdueUntilTheyAreAnswered() {
        var zone = ZonesStub.zone();
        String late = post("/v1/petitions", petition(zone, ", \"dueOn\": \"2024-02-01\""))
                .extract()
                .path("id");
        String timely = post("/v1/petitions", petition(zone, ", \"dueOn\": \"2099-02-01\""))
                .extract()
                .path("id");

        get("/v1/petitions?overdue=true&zoneId=" + zone)
                .body("items.id", contains(late))
                .body("items.overdue", contains(true));
        get("/v1/petitions?overdue=false&zoneId=" + zone).body("items.id", contains(timely));
        get("/v1/deadlines?kind=PETITION&before=2024-02-02&zoneId=" + zone).body("items.subjectId", contains(late));

        to("/v1/petitions/" + late, "IN_PROGRESS", "2024-01-03");
        to("/v1/petitions/" + late, "ANSWERED", "2024-01-03");
        get("/v1/petitions?overdue=true&zoneId=" + zone).body("items", empty());
        get("/v1/deadlines?zoneId=" + zone).body("items.subjectId", contains(timely));
    }

    @Test
    void belongToTheZoneOfTheirProject() {
        String project = project(ZonesStub.zone(), "").path("id");
        String zone = get("/v1/projects/" + project).extract().path("zone.id");
        var body = petition(ZonesStub.zone(), ", \"projectId\": \"%s\"".formatted(project));

        post("/v1/petitions", body).statusCode(400).body("errors.code", contains("other-zone"));
        post("/v1/petitions", body.replaceFirst("\"zoneId\": \"[^\"]*\",", ""))
                .statusCode(201)
                .body("zoneId", equalTo(zone));
    }

    @Test
    void changeAndGo() {
        String path =
                post("/v1/petitions", petition(ZonesStub.zone(), "")).extract().header("Location");

        patch(path, "\"1\"", "{\"resolution\": \"đã gia hạn\"}").body("resolution", equalTo("đã gia hạn"));
        patch(path, "\"2\"", "{\"resolution\": \"đã gia hạn\"}").header("ETag", equalTo("\"2\""));
        patch(path, "\"1\"", "{\"resolution\": null}").statusCode(412);
        delete(path, "\"2\"").statusCode(204);
        get(path).statusCode(410);
    }

    @Test
    void pointToSomething() {
        post("/v1/petitions", petition(UUID.randomUUID(), "")).statusCode(422);
        post("/v1/petitions", petition(ZonesStub.zone(), "").replaceFirst("\"zoneId\": \"[^\"]*\",", ""))
                .statusCode(400)
                .body("errors.pointer", contains("/zoneId"));
        post("/v1/petitions", petition(ZonesStub.zone(), ", \"dueOn\": \"2023-02-01\""))
                .statusCode(400);
    }
}
