package vn.zoneregistry.projects.supervision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.projects.Api.delete;
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

/** What supervision found at projects. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class SupervisionResourceTest {

    private static String supervisions() {
        return "/v1/projects/" + project(ZonesStub.zone(), "").path("id") + "/supervisions";
    }

    @Test
    void areEnteredFollowedUpAndRemoved() {
        var path = supervisions();
        String supervision = post(path, """
                        {"on": "2024-03-01", "kind": "PERIODIC", "outcome": "VIOLATION", "findings": "chậm tiến độ",
                         "followUpDueOn": "2024-06-01"}""")
                .statusCode(201)
                .body("followedUpOn", nullValue())
                .extract()
                .header("Location");

        patch(supervision, "\"1\"", "{\"followedUpOn\": \"2024-05-01\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        get(path + "?outcome=VIOLATION&kind=PERIODIC").body("items.followedUpOn", contains("2024-05-01"));
        get(path + "?outcome=COMPLIANT").body("items", empty());
        delete(supervision, "\"2\"").statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"on\": \"2099-01-01\", \"kind\": \"PERIODIC\", \"outcome\": \"COMPLIANT\"}",
                "{\"on\": \"2024-01-01\", \"kind\": \"PERIODIC\", \"outcome\": \"COMPLIANT\", \"followUpDueOn\": \"2023-01-01\"}",
                "{\"on\": \"2024-01-01\"}"
            })
    void refuseWhatCannotBe(String supervision) {
        post(supervisions(), supervision).statusCode(400);
    }
}
