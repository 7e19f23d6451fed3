package vn.zoneregistry.projects.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.projects.Api.as;
import static vn.zoneregistry.projects.Api.editor;
import static vn.zoneregistry.projects.Api.etag;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.move;
import static vn.zoneregistry.projects.Api.project;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** The two states of a project, as callers move them. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class ProjectTransitionTest {

    private static final String DECISION = "\"decision\": {\"number\": \"12/QĐ-BQL\", \"issuedOn\": \"2024-06-01\"}";

    private static String newProject() {
        return project(ZonesStub.zone(), "").path("id");
    }

    @Test
    void leadsAProjectFromItsProposalToItsEnd() {
        var id = newProject();

        move(id, "POLICY_APPROVED", "2021-01-01").statusCode(200).body("policyApprovedOn", equalTo("2021-01-01"));
        move(id, "PROCEDURES", "2021-02-01").statusCode(200).body("progress", equalTo("PROCEDURES"));
        move(id, "REGISTERED", "2021-03-01").statusCode(200).body("registeredOn", equalTo("2021-03-01"));
        move(id, "SITE_CLEARANCE", "2021-04-01").statusCode(200);
        move(id, "UNDER_CONSTRUCTION", "2021-05-01").body("constructionStartedOn", equalTo("2021-05-01"));
        move(id, "OPERATING", "2022-01-01").body("operatingSince", equalTo("2022-01-01"));
        move(id, "IDLE", "2022-06-01").statusCode(200);
        move(id, "OPERATING", "2022-07-01").statusCode(200).body("operatingSince", equalTo("2022-01-01"));
        move(id, "EXPANDING", "2022-08-01").statusCode(200);
        move(id, "TERMINATED", "2023-01-01", "\"reason\": \"theo đề nghị của nhà đầu tư\"")
                .statusCode(200)
                .header("ETag", equalTo("\"11\""))
                .body("legalStatus", equalTo("TERMINATED"))
                .body("progress", equalTo("CLOSED"))
                .body("endedOn", equalTo("2023-01-01"));
    }

    @Test
    void listsThePastMovesAndWhatIsAllowed() {
        var id = newProject();
        move(id, "REGISTERED", "2024-01-01", "\"reason\": \"đủ hồ sơ\", " + DECISION)
                .statusCode(200);
        move(id, "PROCEDURES", "2024-02-01").statusCode(200);

        get("/v1/projects/" + id + "/transitions")
                .statusCode(200)
                .body("items.from", contains("PROPOSED", "NOT_STARTED"))
                .body("items.to", contains("REGISTERED", "PROCEDURES"))
                .body("items.on", contains("2024-01-01", "2024-02-01"))
                .body("items[0].reason", equalTo("đủ hồ sơ"))
                .body("items[0].decision.number", equalTo("12/QĐ-BQL"))
                .body("items[0].actor", equalTo(Roles.PROJECT_EDITOR))
                .body("items[1].decision", nullValue())
                .body(
                        "allowed",
                        contains(
                                "SUSPENDED",
                                "TERMINATED",
                                "REVOKED",
                                "EXPIRED",
                                "SITE_CLEARANCE",
                                "UNDER_CONSTRUCTION",
                                "CLOSED"));
    }

    @Test
    void saysWhatIsAllowedInsteadOfAnIllegalMove() {
        move(newProject(), "OPERATING", "2024-01-01")
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("allowed", contains("POLICY_APPROVED", "REGISTERED", "REJECTED"));
    }

    @Test
    void refusesAMoveToWhereItIs() {
        var id = newProject();
        move(id, "REGISTERED", "2024-01-01").statusCode(200);

        move(id, "REGISTERED", "2024-01-02").statusCode(409);
    }

    @Test
    void lastsNoLongerThanARejection() {
        var id = newProject();

        move(id, "REJECTED", "2024-01-01").statusCode(200).body("progress", equalTo("NOT_STARTED"));

        move(id, "REGISTERED", "2024-01-02").statusCode(409).body("allowed", empty());
    }

    @Test
    void standsStillWhileItIsSuspended() {
        var id = newProject();
        move(id, "REGISTERED", "2024-01-01").statusCode(200);
        move(id, "SUSPENDED", "2024-02-01", DECISION).statusCode(200);

        move(id, "PROCEDURES", "2024-03-01").statusCode(409);

        move(id, "REGISTERED", "2024-04-01").statusCode(200).body("registeredOn", equalTo("2024-01-01"));
        move(id, "PROCEDURES", "2024-04-01").statusCode(200);
    }

    @Test
    void isSuspendedAndRevokedByDecisionOnly() {
        var id = newProject();
        move(id, "REGISTERED", "2024-01-01").statusCode(200);

        move(id, "SUSPENDED", "2024-02-01").statusCode(400).body("errors.pointer", contains("/decision"));
        move(id, "REVOKED", "2024-02-01").statusCode(400).body("errors.pointer", contains("/decision"));
    }

    @Test
    void warnsOfMoreThanTwelveMonthsOfSuspension() {
        var id = newProject();
        move(id, "REGISTERED", "2020-01-01").body("warnings", empty());
        move(id, "SUSPENDED", "2020-02-01", DECISION).body("warnings.code", contains("suspended-too-long"));
        move(id, "REGISTERED", "2020-08-01").body("warnings", empty());
        move(id, "SUSPENDED", "2021-01-01", DECISION).statusCode(200);
        move(id, "REGISTERED", "2021-09-01").body("warnings.code", contains("suspended-too-long"));

        as(Roles.VIEWER)
                .header("Accept-Language", "en")
                .get("/v1/projects/" + id)
                .then()
                .body("warnings[0].message", equalTo("The project has been suspended for more than 12 months in all."));
    }

    @Test
    void refusesAMoveDatedBeforeTheOneBefore() {
        var id = newProject();
        move(id, "REGISTERED", "2024-06-30").statusCode(200);

        move(id, "PROCEDURES", "2024-06-29")
                .statusCode(400)
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("before-the-last-move"));
        move(id, "PROCEDURES", "2024-06-30").statusCode(200);
    }

    @Test
    void refusesAMoveBeforeTheDaysThatItWasEnteredWith() {
        String id = project(ZonesStub.zone(), "\"legalStatus\": \"REGISTERED\", \"registeredOn\": \"2024-06-30\"")
                .path("id");

        move(id, "PROCEDURES", "2024-06-29").statusCode(400);
    }

    @Test
    void refusesAMoveThatIsStillToCome() {
        move(newProject(), "REGISTERED", "2199-01-01").statusCode(400).body("errors.code", contains("in-the-future"));
    }

    @Test
    void namesAllFaultsOfAMoveTogether() {
        var id = newProject();

        editor().header("If-Match", etag("/v1/projects/" + id))
                .body("{\"to\": \"APPROVED\", \"reson\": \"x\"}")
                .post("/v1/projects/" + id + "/transitions")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/to", "/on", "/reson"));
    }

    @Test
    void tellsEveryMoveInTheFeed() {
        var id = newProject();
        move(id, "REGISTERED", "2024-01-01", "\"reason\": \"đủ hồ sơ\"").statusCode(200);

        as(Roles.INTEGRATOR)
                .get("/v1/events?subject=projects/" + id)
                .then()
                .body("items.type", contains("projects.created", "projects.transitioned"))
                .body("items[1].reason", equalTo("đủ hồ sơ"))
                .body("items[1].data.legalStatus", equalTo("REGISTERED"))
                .body("items[1].subjectversion", equalTo(2));
    }
}
