package vn.zoneregistry.projects.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.projects.Api.as;
import static vn.zoneregistry.projects.Api.delete;
import static vn.zoneregistry.projects.Api.etag;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.investor;
import static vn.zoneregistry.projects.Api.move;
import static vn.zoneregistry.projects.Api.patch;
import static vn.zoneregistry.projects.Api.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** A project's land: asked for, leased, changed and given back at zones-service, whatever happens there. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class LandSettlementTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final String DECISION = "\"decision\": {\"number\": \"99/QĐ-BQL\"}";

    private static void awaitState(String project, String state) {
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> get("/v1/projects/" + project).body("landAllocation.state", equalTo(state)));
    }

    private static String allocationOf(String project) {
        return get("/v1/projects/" + project).extract().path("landAllocation.id");
    }

    private static String said(LoggedRequest request, String member) {
        try {
            return new ObjectMapper()
                    .readTree(request.getBodyAsString())
                    .at("/" + member)
                    .asText();
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void leasesTheLandOfAProjectThatStandsOnItAlready() {
        var zone = ZonesStub.zone();
        var phase = ZonesStub.phase(zone);
        var response = project(zone, """
                "phaseId": "%s", "legalStatus": "REGISTERED", "progress": "IDLE", "landAreaHa": 17.7,
                "registeredOn": "2012-03-04", "investors": [{"investorId": "%s"}]""".formatted(phase, investor("Công ty Kim Sơn")));
        String id = response.path("id");
        awaitState(id, "LEASED");

        var hold = ZonesStub.holdsFor(id).get(0);
        assertThat(hold.getUrl()).endsWith(allocationOf(id));
        assertThat(hold.getHeader("Authorization")).startsWith("Bearer ");
        assertThat(said(hold, "zoneId")).isEqualTo(zone.toString());
        assertThat(said(hold, "phaseId")).isEqualTo(phase.toString());
        assertThat(said(hold, "tenantName")).isEqualTo("Công ty Kim Sơn");
        assertThat(said(hold, "areaHa")).isEqualTo("17.7");
        assertThat(said(hold, "state")).isEqualTo("LEASED");
        assertThat(said(hold, "from")).isEqualTo("2012-03-04");
        as(Roles.INTEGRATOR)
                .get("/v1/events?subject=projects/" + id)
                .then()
                .body("items.type", contains("projects.created", "projects.land-settled"))
                .body("items[1].actor", equalTo("projects-service"))
                .body("items[1].data.landAllocation.state", equalTo("LEASED"));
    }

    @Test
    void reservesWhenApprovedAndLeasesWhenBuilding() {
        String id = project(ZonesStub.zone(), "\"landAreaHa\": 2").path("id");
        assertThat(allocationOf(id)).isNull();

        move(id, "POLICY_APPROVED", "2024-01-01").statusCode(200);
        awaitState(id, "RESERVED");
        var allocation = allocationOf(id);
        move(id, "REGISTERED", "2024-02-01").body("landAllocation.state", equalTo("RESERVED"));
        move(id, "PROCEDURES", "2024-03-01").statusCode(200);
        move(id, "UNDER_CONSTRUCTION", "2024-04-01").statusCode(200);
        awaitState(id, "LEASED");

        assertThat(allocationOf(id)).isEqualTo(allocation);
        assertThat(ZonesStub.holdsFor(id))
                .extracting(hold -> said(hold, "state"))
                .containsExactly("RESERVED", "LEASED");
        assertThat(ZonesStub.holdsFor(id))
                .extracting(hold -> said(hold, "from"))
                .containsExactly("2024-01-01", "2024-04-01");
    }

    @Test
    void recoversTheLandOfARevokedProject() {
        String id = project(ZonesStub.zone(), "\"landAreaHa\": 2").path("id");
        move(id, "REGISTERED", "2024-01-01").statusCode(200);
        awaitState(id, "RESERVED");
        var allocation = allocationOf(id);

        move(id, "REVOKED", "2024-05-01", "\"reason\": \"chậm tiến độ\", " + DECISION)
                .statusCode(200);
        awaitState(id, "RELEASED");

        var release = ZonesStub.releasesOf(allocation).get(0);
        assertThat(said(release, "kind")).isEqualTo("RECOVERED");
        assertThat(said(release, "on")).isEqualTo("2024-05-01");
        assertThat(said(release, "reason")).isEqualTo("chậm tiến độ");
        assertThat(said(release, "decision/number")).isEqualTo("99/QĐ-BQL");
    }

    @Test
    void neverGivesLandBackBeforeTheDayFromWhichItWasHeld() {
        String id = project(
                        ZonesStub.zone(), "\"legalStatus\": \"REGISTERED\", \"progress\": \"IDLE\", \"landAreaHa\": 2")
                .path("id");
        awaitState(id, "LEASED");
        var from = said(ZonesStub.holdsFor(id).get(0), "from");
        var allocation = allocationOf(id);

        move(id, "TERMINATED", "2023-01-01").statusCode(200);
        awaitState(id, "RELEASED");

        assertThat(said(ZonesStub.releasesOf(allocation).get(0), "on")).isEqualTo(from);
    }

    @Test
    void exchangesLandWhenTheAreaChanges() {
        String id = project(ZonesStub.zone(), "\"landAreaHa\": 2").path("id");
        move(id, "POLICY_APPROVED", "2024-01-01").statusCode(200);
        awaitState(id, "RESERVED");
        var before = allocationOf(id);

        patch("/v1/projects/" + id, etag("/v1/projects/" + id), "{\"landAreaHa\": 3.5}")
                .statusCode(200);
        awaitState(id, "RESERVED");

        assertThat(allocationOf(id)).isNotEqualTo(before);
        assertThat(said(ZonesStub.releasesOf(before).get(0), "kind")).isEqualTo("RELEASED");
        assertThat(ZonesStub.holdsFor(id))
                .extracting(hold -> said(hold, "areaHa"))
                .containsExactly("2.0", "3.5");
    }

    @Test
    void givesLandBackThatIsNoLongerWanted() {
        String id = project(ZonesStub.zone(), "\"landAreaHa\": 2").path("id");
        move(id, "POLICY_APPROVED", "2024-01-01").statusCode(200);
        awaitState(id, "RESERVED");

        patch("/v1/projects/" + id, etag("/v1/projects/" + id), "{\"landAreaHa\": null}")
                .statusCode(200);

        awaitState(id, "RELEASED");
    }

    @Test
    void saysWhyLandWasRefused() {
        var zone = ZonesStub.zone();
        ZonesStub.refusesLand(zone, "land-exhausted", "Chỉ còn 1,2 ha.");
        String id = project(zone, "\"landAreaHa\": 2").path("id");

        move(id, "REGISTERED", "2024-01-01").statusCode(200).body("legalStatus", equalTo("REGISTERED"));
        awaitState(id, "REJECTED");

        get("/v1/projects/" + id)
                .body("landAllocation.reason", equalTo("Chỉ còn 1,2 ha."))
                .body("landAllocation.id", notNullValue());
        move(id, "TERMINATED", "2024-02-01").statusCode(200).body("landAllocation.state", equalTo("REJECTED"));
        assertThat(ZonesStub.releasesOf(allocationOf(id))).isEmpty();
    }

    @Test
    void asksAgainWithAnotherIdAfterARefusal() {
        var zone = ZonesStub.zone();
        var refusal = ZonesStub.refusesLand(zone, "land-exhausted", "Hết đất.");
        String id = project(zone, "\"landAreaHa\": 2").path("id");
        move(id, "POLICY_APPROVED", "2024-01-01").statusCode(200);
        awaitState(id, "REJECTED");
        var refused = allocationOf(id);
        ZonesStub.mend(refusal);

        patch("/v1/projects/" + id, etag("/v1/projects/" + id), "{\"landAreaHa\": 1}")
                .statusCode(200);
        awaitState(id, "RESERVED");

        assertThat(allocationOf(id)).isNotEqualTo(refused);
        assertThat(ZonesStub.releasesOf(refused)).isEmpty();
    }

    @Test
    void settlesByItselfWhatCouldNotBeAnswered() {
        var zone = ZonesStub.zone();
        var fault = ZonesStub.failsForLand(zone);
        String id = project(zone, "\"landAreaHa\": 2").path("id");

        move(id, "REGISTERED", "2024-01-01")
                .statusCode(200)
                .body("landAllocation.state", equalTo("PENDING"))
                .body("landAllocation.reason", nullValue());
        ZonesStub.mend(fault);

        awaitState(id, "RESERVED");
        assertThat(ZonesStub.holdsFor(id))
                .extracting(LoggedRequest::getUrl)
                .containsOnly("/v1/land-allocations/" + allocationOf(id));
    }

    @Test
    void keepsNobodyWaitingForASlowLedger() {
        var zone = ZonesStub.zone();
        var fault = ZonesStub.isSlowWithLand(zone);
        String id = project(zone, "\"landAreaHa\": 2").path("id");
        var before = System.nanoTime();

        move(id, "REGISTERED", "2024-01-01").statusCode(200).body("landAllocation.state", equalTo("PENDING"));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        ZonesStub.mend(fault);
        awaitState(id, "RESERVED");
    }

    @Test
    void givesBackWhatIsStillPendingWhenTheProjectEnds() {
        var zone = ZonesStub.zone();
        var fault = ZonesStub.failsForLand(zone);
        String id = project(zone, "\"landAreaHa\": 2").path("id");
        move(id, "REGISTERED", "2024-01-01").body("landAllocation.state", equalTo("PENDING"));

        move(id, "TERMINATED", "2024-02-01").statusCode(200);
        ZonesStub.mend(fault);
        awaitState(id, "RELEASED");

        assertThat(ZonesStub.releasesOf(allocationOf(id))).isNotEmpty();
        assertThat(ZonesStub.holdsFor(id))
                .extracting(hold -> said(hold, "state"))
                .containsOnly("RESERVED");
    }

    @Test
    void isNotRemovedWhileItHoldsLand() {
        String id = project(ZonesStub.zone(), "\"landAreaHa\": 2").path("id");
        move(id, "REGISTERED", "2024-01-01").statusCode(200);
        awaitState(id, "RESERVED");

        delete("/v1/projects/" + id, etag("/v1/projects/" + id)).statusCode(409).body("code", equalTo("in-use"));

        move(id, "TERMINATED", "2024-02-01").statusCode(200);
        awaitState(id, "RELEASED");
        delete("/v1/projects/" + id, etag("/v1/projects/" + id)).statusCode(204);
    }

    @Test
    void readsWhileZonesServiceIsDownAndRefusesWhatNeedsIt() {
        var zone = ZonesStub.zone();
        String id = project(zone, "").path("id");
        var down = ZonesStub.isDown();
        try {
            get("/v1/projects/" + id).statusCode(200).body("zone.code", equalTo(ZonesStub.codeOf(zone)));
            get("/v1/projects?zone=" + ZonesStub.codeOf(zone)).statusCode(200).body("items.id", contains(id));
            as(Roles.PROJECT_EDITOR)
                    .contentType("application/json")
                    .body("{\"name\": \"A\", \"kind\": \"SERVICE\", \"zoneId\": \"%s\"}".formatted(zone))
                    .post("/v1/projects")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("upstream-unavailable"));
            move(id, "REGISTERED", "2024-01-01").statusCode(200);
        } finally {
            ZonesStub.mend(down);
        }
        get("/v1/projects?zone=" + ZonesStub.codeOf(zone)).body("items.id", everyItem(is(id)));
    }
}
