package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.zoneregistry.local.suite.Service.PROJECTS;
import static vn.zoneregistry.local.suite.Service.ZONES;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole life of a project, as docs/kim-son.md tells it: from a prospect to land that is taken back. */
@ExtendWith(RunningSuite.class)
class KimSonIT {

    private static final BigDecimal AREA = new BigDecimal("17.7");
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private final Registry registry;

    KimSonIT(Registry registry) {
        this.registry = registry;
    }

    @Test
    void goesFromAProspectToLandThatIsTakenBack() {
        var code = "HN-KCN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        var zone = registry.park(code, "01-2004", 73.5);
        var prospect = created("/v1/prospects", """
                {"organisation": "Công ty Kim Sơn", "countryCode": "VN"}""").header("Location");
        move(prospect, "INTERESTED", "2018-01-10");
        move(prospect, "NEGOTIATING", "2018-01-10");
        var investor = created("/v1/investors", """
                {"name": "Công ty Kim Sơn"}""").jsonPath().getString("id");
        var project = changed(prospect + "/conversion", prospect, """
                {"name": "Dự án của Công ty Kim Sơn", "kind": "PRODUCTION", "zoneId": "%s", "landAreaHa": 17.7,
                 "investors": [{"investorId": "%s", "sharePercent": 100}], "termYears": 50,
                 "registeredCapital": {"amount": "100000000000", "currency": "VND"}}""".formatted(zone, investor))
                .statusCode(201)
                .extract()
                .header("Location");
        var id = registry.as("viewer", PROJECTS).get(project).jsonPath().getString("id");
        assertThat(project).endsWith(id);
        registry.as("viewer", PROJECTS)
                .get(prospect)
                .then()
                .body("stage", equalTo("CONVERTED"))
                .body("projectId", equalTo(id));

        move(project, "POLICY_APPROVED", "2018-03-01");
        awaitLand(zone, "reservedHa");
        move(project, "REGISTERED", "2018-06-01");
        move(project, "PROCEDURES", "2018-06-02");
        created(project + "/procedures", """
                {"kind": "ENVIRONMENT", "dueOn": "2018-12-31"}""");
        move(project, "UNDER_CONSTRUCTION", "2019-01-15");
        awaitLand(zone, "leasedHa");
        created(project + "/adjustments", """
                {"on": "2019-06-01", "changes": {"registeredCapital": {"amount": "120000000000"}}}""");
        created(project + "/disbursements", """
                {"on": "2019-12-31", "amount": {"amount": "40000000000", "currency": "VND"}, "source": "EQUITY"}""");
        move(project, "OPERATING", "2020-01-01");
        move(project, "IDLE", "2021-01-01");
        created(project + "/supervisions", """
                {"on": "2022-05-01", "kind": "UNSCHEDULED", "outcome": "VIOLATION", "followUpDueOn": "2022-11-01"}""");
        created("/v1/petitions", """
                {"projectId": "%s", "raisedBy": "Công ty Kim Sơn", "raisedOn": "2022-06-01", "channel": "LETTER",
                 "topic": "LAND", "content": "xin gia hạn", "dueOn": "2022-07-01"}""".formatted(id));
        assertThat(registry.read(PROJECTS, "/v1/deadlines?before=2023-01-01&projectId=" + id)
                        .getList("items.kind"))
                .contains("PROCEDURE", "SUPERVISION_FOLLOW_UP", "PETITION");

        changed(project + "/transitions", project, """
                {"to": "REVOKED", "on": "2023-06-01", "decision": {"number": "45/QĐ-BQL", "issuedOn": "2023-06-01"}}""").statusCode(200).body("progress", equalTo("CLOSED"));
        await().atMost(SETTLING).untilAsserted(() -> registry.as("viewer", PROJECTS)
                .get(project)
                .then()
                .body("landAllocation.state", equalTo("RELEASED")));

        registry.as("viewer", ZONES)
                .get("/v1/zones/" + zone + "/land-movements")
                .then()
                .body("items.kind", contains("RESERVED", "LEASED", "RECOVERED"))
                .body("items.on", contains("2018-03-01", "2019-01-15", "2023-06-01"));
        assertThat(registry.read(ZONES, "/v1/zones/" + zone).<BigDecimal>get("land.leasedHa"))
                .isEqualByComparingTo(BigDecimal.ZERO);
        registry.as("viewer", PROJECTS)
                .get("/v1/projects/capital-bridge?from=2023-01-01&to=2023-12-31&zone=" + code)
                .then()
                .body("opening.capitalVnd", equalTo("120000000000"))
                .body("ended.capitalVnd", equalTo("120000000000"))
                .body("ended.items[0].decisions.number", contains("45/QĐ-BQL"))
                .body("closing.projects", equalTo(0));
        assertThat(registry.read(PROJECTS, project + "/transitions").getList("items.to"))
                .containsExactly(
                        "POLICY_APPROVED",
                        "REGISTERED",
                        "PROCEDURES",
                        "UNDER_CONSTRUCTION",
                        "OPERATING",
                        "IDLE",
                        "REVOKED");
    }

    private Response created(String path, String body) {
        return registry.as("project-editor", PROJECTS)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private void move(String path, String to, String on) {
        changed(path + "/transitions", path, "{\"to\": \"%s\", \"on\": \"%s\"}".formatted(to, on))
                .statusCode(200);
    }

    /** A change of the resource as it now stands; its land may be settled between the look and the change. */
    private ValidatableResponse changed(String path, String resource, String body) {
        return await().atMost(SETTLING)
                .until(
                        () -> registry.as("project-editor", PROJECTS)
                                .header(
                                        "If-Match",
                                        registry.answer(PROJECTS, resource).header("ETag"))
                                .body(body)
                                .post(path),
                        answer -> answer.statusCode() != 412)
                .then();
    }

    private void awaitLand(String zone, String how) {
        await().atMost(SETTLING).untilAsserted(() -> assertThat(
                        registry.read(ZONES, "/v1/zones/" + zone).<BigDecimal>get("land." + how))
                .isEqualByComparingTo(AREA));
    }
}
