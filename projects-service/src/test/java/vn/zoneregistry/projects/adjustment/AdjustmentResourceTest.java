package vn.zoneregistry.projects.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.projects.Api.delete;
import static vn.zoneregistry.projects.Api.editor;
import static vn.zoneregistry.projects.Api.etag;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.move;
import static vn.zoneregistry.projects.Api.post;
import static vn.zoneregistry.projects.Api.project;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** Adjustments of registered projects, as callers make them. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class AdjustmentResourceTest {

    private static final String REGISTERED = """
            "legalStatus": "REGISTERED", "progress": "PROCEDURES", "registeredOn": "2022-03-01", "landAreaHa": 5,
            "registeredCapital": {"amount": "100000000000", "currency": "VND"}, "plannedWorkers": 200""";

    private static String registered() {
        return project(ZonesStub.zone(), REGISTERED).path("id");
    }

    private static String adjustments(String project) {
        return "/v1/projects/" + project + "/adjustments";
    }

    @Test
    void changesTheProjectAndKeepsWhatTheCertificateSaidBefore() {
        var id = registered();

        String adjustment = post(adjustments(id), """
                        {"on": "2023-05-01", "reason": "mở rộng", "decision": {"number": "7/QĐ-BQL"},
                         "changes": {"registeredCapital": {"amount": "150000000000"}, "plannedWorkers": null}}""")
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("number", equalTo(1))
                .body("projectId", equalTo(id))
                .body("changes.registeredCapital.amount", equalTo("150000000000"))
                .body("before.registeredCapital.amount", equalTo("100000000000"))
                .body("before.plannedWorkers", equalTo(200))
                .body("after.registeredCapital.amount", equalTo("150000000000"))
                .body("after.registeredCapitalVnd", equalTo("150000000000"))
                .body("after.plannedWorkers", nullValue())
                .extract()
                .header("Location");

        get(adjustment).statusCode(200).body("decision.number", equalTo("7/QĐ-BQL"));
        get("/v1/projects/" + id)
                .body("registeredCapitalVnd", equalTo("150000000000"))
                .body("plannedWorkers", nullValue());
        get("/v1/projects/" + id + "/history").body("items[0].type", equalTo("projects.adjusted"));
    }

    @Test
    void numbersTheAdjustmentsOfAProject() {
        var id = registered();

        post(adjustments(id), "{\"on\": \"2023-01-01\", \"changes\": {\"termYears\": 50}}");
        post(adjustments(id), "{\"on\": \"2023-01-01\", \"changes\": {\"name\": \"Tên mới\"}}");

        get(adjustments(id) + "?sort=-number&total=true")
                .body("items.number", contains(2, 1))
                .body("total", equalTo(2));
    }

    @Test
    void losesNoneOfTheAdjustmentsMadeAtOnce() {
        var id = registered();

        IntStream.rangeClosed(1, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(
                                adjustments(id),
                                "{\"on\": \"2023-01-01\", \"changes\": {\"plannedWorkers\": %d}}".formatted(i))
                        .extract()
                        .statusCode()))
                .toList()
                .forEach(CompletableFuture::join);

        get(adjustments(id) + "?sort=number").body("items.number", contains(1, 2, 3, 4));
    }

    @Test
    void takesTheVersionThatTheCallerHasRead() {
        var id = registered();
        var body = "{\"on\": \"2023-01-01\", \"changes\": {\"termYears\": 40}}";
        var read = etag("/v1/projects/" + id);

        editor().header("If-Match", read)
                .body(body)
                .post(adjustments(id))
                .then()
                .statusCode(201);
        editor().header("If-Match", read)
                .body(body)
                .post(adjustments(id))
                .then()
                .statusCode(412);
    }

    @Test
    void asksForOtherLandThroughTheLedger() {
        var id = registered();
        String held = get("/v1/projects/" + id).extract().path("landAllocation.id");

        post(adjustments(id), "{\"on\": \"2023-01-01\", \"changes\": {\"landAreaHa\": 7.5}}")
                .statusCode(201);

        String now = get("/v1/projects/" + id)
                .body("landAreaHa", equalTo(7.5f))
                .extract()
                .path("landAllocation.id");
        assertThat(now).isNotEqualTo(held);
    }

    @Test
    void refusesAnAdjustmentThatChangesNothing() {
        post(adjustments(registered()), "{\"on\": \"2023-01-01\", \"changes\": {\"landAreaHa\": 5.0}}")
                .statusCode(400)
                .body("errors.pointer", contains("/changes"))
                .body("errors.code", contains("changes-nothing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"registeredCapital\": {\"amount\": 0}}",
                "{\"nmae\": \"x\"}",
                "{\"legalStatus\": \"REVOKED\"}",
                "{\"landAreaHa\": -1}",
                "{}",
                "[]",
                "null"
            })
    void refusesWhatCannotBeAdjusted(String changes) {
        post(adjustments(registered()), "{\"on\": \"2023-01-01\", \"changes\": %s}".formatted(changes))
                .statusCode(400)
                .body("code", equalTo("validation-failed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-28", "2099-01-01"})
    void refusesADayThatIsOutOfOrder(String day) {
        post(adjustments(registered()), "{\"on\": \"%s\", \"changes\": {\"termYears\": 50}}".formatted(day))
                .statusCode(400)
                .body("errors.pointer", contains("/on"));
    }

    @Test
    void refusesADayBeforeTheLastAdjustment() {
        var id = registered();
        post(adjustments(id), "{\"on\": \"2023-02-01\", \"changes\": {\"termYears\": 50}}");

        post(adjustments(id), "{\"on\": \"2023-01-01\", \"changes\": {\"termYears\": 49}}")
                .statusCode(400)
                .body("errors.code", contains("before-the-last-adjustment"));
    }

    @Test
    void refusesToAdjustWhatIsNotRegistered() {
        String id = project(ZonesStub.zone(), "").path("id");

        post(adjustments(id), "{\"on\": \"2023-02-01\", \"changes\": {\"termYears\": 50}}")
                .statusCode(409)
                .body("legalStatus", equalTo("PROPOSED"));
        post(adjustments(UUID.randomUUID().toString()), "{\"on\": \"2023-02-01\", \"changes\": {\"termYears\": 50}}")
                .statusCode(404);
    }

    @Test
    void namesReferencesToNothing() {
        post(adjustments(registered()), """
                        {"on": "2023-02-01", "changes": {"investors": [{"investorId": "%s", "sharePercent": 100}]}}""".formatted(UUID.randomUUID())).statusCode(422);
    }

    @Test
    void keepsAProjectThatWasAdjusted() {
        var id = registered();
        post(adjustments(id), "{\"on\": \"2023-02-01\", \"changes\": {\"landAreaHa\": null}}")
                .statusCode(201);
        move(id, "TERMINATED", "2024-01-01").statusCode(200);

        delete("/v1/projects/" + id, etag("/v1/projects/" + id)).statusCode(409).body("code", equalTo("in-use"));
    }
}
