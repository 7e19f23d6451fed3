package vn.zoneregistry.projects.disbursement;

import static org.hamcrest.Matchers.contains;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** What is paid into projects. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class DisbursementResourceTest {

    private static String newProject() {
        return project(ZonesStub.zone(), "").path("id");
    }

    private static String disbursements(String project) {
        return "/v1/projects/" + project + "/disbursements";
    }

    private static String paid(String on, String amount, String currency) {
        return """
                {"on": "%s", "amount": {"amount": "%s", "currency": "%s"}, "source": "EQUITY"}""".formatted(on, amount, currency);
    }

    @Test
    void addUpToTheDisbursedCapitalOfTheProject() {
        var id = newProject();
        get("/v1/projects/" + id).body("disbursedCapital", nullValue());

        post(disbursements(id), paid("2023-01-01", "1000000000.50", "VND")).statusCode(201);
        String second = post(disbursements(id), paid("2023-02-01", "2000000000", "VND"))
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .extract()
                .header("Location");

        get("/v1/projects/" + id).body("disbursedCapital.amount", equalTo("3000000000.50"));
        patch(second, "\"1\"", "{\"amount\": {\"amount\": \"500000000\"}}").statusCode(200);
        get("/v1/projects/" + id).body("disbursedCapital.amount", equalTo("1500000000.50"));
        delete(second, "\"2\"").statusCode(204);
        get("/v1/projects/" + id).body("disbursedCapital.amount", equalTo("1000000000.50"));
        get(second).statusCode(410);
        get(second + "/history")
                .body(
                        "items.type",
                        contains("disbursements.deleted", "disbursements.updated", "disbursements.created"));
    }

    @Test
    void staysInOneCurrency() {
        var id = newProject();
        post(disbursements(id), paid("2023-01-01", "1000", "USD")).statusCode(201);

        post(disbursements(id), paid("2023-01-01", "1000", "VND"))
                .statusCode(400)
                .body("errors.pointer", contains("/amount/currency"));
    }

    @Test
    void refusesNothingAndTheFuture() {
        post(disbursements(newProject()), paid("2023-01-01", "0", "VND")).statusCode(400);
        post(disbursements(newProject()), paid("2099-01-01", "1", "VND")).statusCode(400);
        post(disbursements(UUID.randomUUID().toString()), paid("2023-01-01", "1", "VND"))
                .statusCode(404);
    }
}
