package vn.zoneregistry.projects;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static vn.zoneregistry.projects.Api.editor;
import static vn.zoneregistry.projects.Api.etag;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.investor;
import static vn.zoneregistry.projects.Api.move;
import static vn.zoneregistry.projects.Api.post;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** The whole life of a project, as docs/kim-son.md tells it: from a prospect to land that is taken back. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class KimSonTest {

    private static final String REVOCATION = "\"decision\": {\"number\": \"45/QĐ-BQL\", \"issuedOn\": \"2023-06-01\"}";

    private static ValidatableResponse talk(String prospect, String stage) {
        return editor().header("If-Match", etag(prospect))
                .body("{\"to\": \"%s\", \"on\": \"2018-01-10\"}".formatted(stage))
                .post(prospect + "/transitions")
                .then();
    }

    private static String convertedInto(String prospect, UUID zone) {
        var body = """
                {"name": "Dự án của Công ty Kim Sơn", "kind": "PRODUCTION", "zoneId": "%s", "landAreaHa": 17.7,
                 "investors": [{"investorId": "%s", "sharePercent": 100}], "termYears": 50,
                 "registeredCapital": {"amount": "100000000000", "currency": "VND"}}""".formatted(zone, investor("Công ty Kim Sơn"));
        return editor().header("If-Match", etag(prospect))
                .body(body)
                .post(prospect + "/conversion")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void awaitLand(String project, String state) {
        await().untilAsserted(() -> get("/v1/projects/" + project).body("landAllocation.state", equalTo(state)));
    }

    @Test
    void goesFromAProspectToLandThatIsTakenBack() {
        var zone = ZonesStub.zone();
        String prospect = post("/v1/prospects", "{\"organisation\": \"Công ty Kim Sơn\", \"countryCode\": \"VN\"}")
                .extract()
                .header("Location");
        talk(prospect, "INTERESTED").statusCode(200);
        talk(prospect, "NEGOTIATING").statusCode(200);
        var id = convertedInto(prospect, zone);
        var path = "/v1/projects/" + id;

        move(id, "POLICY_APPROVED", "2018-03-01").statusCode(200);
        awaitLand(id, "RESERVED");
        move(id, "REGISTERED", "2018-06-01").statusCode(200);
        move(id, "PROCEDURES", "2018-06-02").statusCode(200);
        post(path + "/procedures", "{\"kind\": \"ENVIRONMENT\", \"dueOn\": \"2018-12-31\"}")
                .statusCode(201);
        move(id, "UNDER_CONSTRUCTION", "2019-01-15").statusCode(200);
        awaitLand(id, "LEASED");
        post(path + "/adjustments", """
                        {"on": "2019-06-01", "changes": {"registeredCapital": {"amount": "120000000000"}}}""").statusCode(201);
        post(path + "/disbursements", """
                        {"on": "2019-12-31", "amount": {"amount": "40000000000", "currency": "VND"}, "source": "EQUITY"}""").statusCode(201);
        move(id, "OPERATING", "2020-01-01").statusCode(200);
        move(id, "IDLE", "2021-01-01").statusCode(200);
        post(path + "/supervisions", """
                        {"on": "2022-05-01", "kind": "UNSCHEDULED", "outcome": "VIOLATION", "followUpDueOn": "2022-11-01"}""").statusCode(201);
        post("/v1/petitions", """
                        {"projectId": "%s", "raisedBy": "Công ty Kim Sơn", "raisedOn": "2022-06-01", "channel": "LETTER",
                         "topic": "LAND", "content": "xin gia hạn", "dueOn": "2022-07-01"}""".formatted(id)).statusCode(201);
        get("/v1/deadlines?before=2023-01-01&projectId=" + id)
                .body("items.kind", hasItems("PROCEDURE", "SUPERVISION_FOLLOW_UP", "PETITION"));
        move(id, "REVOKED", "2023-06-01", REVOCATION).statusCode(200).body("progress", equalTo("CLOSED"));
        awaitLand(id, "RELEASED");

        get("/v1/projects/capital-bridge?from=2023-01-01&to=2023-12-31&zone=" + ZonesStub.codeOf(zone))
                .body("opening.capitalVnd", equalTo("120000000000"))
                .body("ended.capitalVnd", equalTo("120000000000"))
                .body("ended.items[0].decisions.number", contains("45/QĐ-BQL"))
                .body("closing.projects", equalTo(0));
        get(prospect).body("projectId", equalTo(id));
    }
}
