package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.zoneregistry.local.suite.Service.PROJECTS;
import static vn.zoneregistry.local.suite.Service.REPORTING;
import static vn.zoneregistry.local.suite.Service.ZONES;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.zoneregistry.local.suite.Service;

/** Services come and go; nothing is lost, and those that follow others catch up by themselves. */
@ExtendWith(RunningSuite.class)
class ContinuityIT {

    private static final String PARK = "/v1/zones/by-code/LC-KCN-DONGPHOMOI";
    private static final String PARK_OF_A_PROJECT = "/v1/zones/by-code/BK-KCN-THANHBINH";
    private static final int CHANGES_OF_DAYS = 1_100;
    private static final int ROWS_OF_A_LONG_IMPORT = 20_000;
    private static final Duration CATCHING_UP = Duration.ofSeconds(20);

    private final Registry registry;

    ContinuityIT(Registry registry) {
        this.registry = registry;
    }

    @AfterEach
    void startsWhatATestStoppedAndNamesWhatItRenamed() {
        registry.start();
        rename(PARK, "Khu công nghiệp Đông Phố Mới");
        rename(PARK_OF_A_PROJECT, "Khu công nghiệp Thanh Bình");
    }

    @ParameterizedTest
    @EnumSource
    void aServiceThatWasKilledHasLostNothing(Service service) {
        var before = registry.events(service);

        registry.kill(service);
        registry.start(service);

        assertThat(registry.events(service)).isEqualTo(before).isPositive();
    }

    @Test
    void theWholeSuiteStoppedAndStartedHasLostNothing() {
        var before = events();

        registry.stop();
        registry.start();

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void projectsServiceCatchesUpWithWhatItMissed() {
        registry.stop(PROJECTS);
        rename(PARK_OF_A_PROJECT, "Khu công nghiệp Thanh Bình (đổi tên)");
        registry.start(PROJECTS);

        await().atMost(CATCHING_UP)
                .untilAsserted(() -> assertThat(registry.read(PROJECTS, "/v1/projects?zone=BK-KCN-THANHBINH")
                                .getList("items.zone.name"))
                        .containsOnly("Khu công nghiệp Thanh Bình (đổi tên)"));
    }

    @Test
    void reportingServiceCatchesUpWithWhatItMissed() {
        var report = "/v1/kpi-reports/zones/" + registry.read(ZONES, PARK).getString("id") + "/2024";
        registry.stop(REPORTING);
        rename(PARK, "Khu công nghiệp Đông Phố Mới (đổi tên)");
        registry.start(REPORTING);

        await().atMost(CATCHING_UP)
                .untilAsserted(() -> assertThat(registry.read(REPORTING, report).getString("subject.name"))
                        .isEqualTo("Khu công nghiệp Đông Phố Mới (đổi tên)"));
    }

    /** More than the feed gives at once, so that there is more than one page to catch up with. */
    @Test
    void followersCatchUpAfterDaysOfAbsence() throws Exception {
        var park = registry.read(ZONES, PARK_OF_A_PROJECT).getString("id");
        registry.stop(PROJECTS);
        registry.stop(REPORTING);
        renameOverAndOver(park);
        registry.start(PROJECTS);
        registry.start(REPORTING);

        var last = "Khu công nghiệp Thanh Bình, lần " + CHANGES_OF_DAYS;
        var report = "/v1/kpi-reports/zones/" + park + "/2021";
        await().atMost(CATCHING_UP).untilAsserted(() -> {
            assertThat(registry.read(PROJECTS, "/v1/projects?zone=BK-KCN-THANHBINH")
                            .getList("items.zone.name"))
                    .containsOnly(last);
            assertThat(registry.read(REPORTING, report).getString("subject.name"))
                    .isEqualTo(last);
        });
    }

    @Test
    void readsGoOnWhileZonesServiceIsDownAndFollowersGoOnWhenItIsBack() {
        registry.kill(ZONES);

        assertThat(registry.read(PROJECTS, "/v1/projects?province=06").getList("items"))
                .hasSize(8);
        assertThat(registry.read(REPORTING, "/v1/annual-reports/2022?province=06")
                        .getString("narrative"))
                .contains("1.054");

        registry.start(ZONES);
        rename(PARK_OF_A_PROJECT, "Khu công nghiệp Thanh Bình (lại đổi tên)");
        await().atMost(CATCHING_UP)
                .untilAsserted(() -> assertThat(registry.read(PROJECTS, "/v1/projects?zone=BK-KCN-THANHBINH")
                                .getList("items.zone.name"))
                        .containsOnly("Khu công nghiệp Thanh Bình (lại đổi tên)"));
    }

    @Test
    void sampleDataLoadedTwiceChangesNothing() {
        var before = events();

        registry.loadSampleData();

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void landAskedForWhileZonesServiceIsDownIsReservedWhenBothAreBack() {
        var zone = registry.park("HN-KCN-CHODAT", "01-2004", 10);
        var project = registry.as("project-editor", PROJECTS)
                .body(Map.of("name", "Dự án chờ đất", "kind", "PRODUCTION", "zoneId", zone, "landAreaHa", 4))
                .post("/v1/projects");
        var path = "/v1/projects/" + project.jsonPath().getString("id");

        registry.kill(ZONES);
        registry.as("project-editor", PROJECTS)
                .header("If-Match", project.header("ETag"))
                .body(Map.of("to", "REGISTERED", "on", "2024-06-30"))
                .post(path + "/transitions")
                .then()
                .statusCode(200)
                .body("landAllocation.state", equalTo("PENDING"));
        registry.kill(PROJECTS);
        registry.start(PROJECTS);
        registry.start(ZONES);

        await().atMost(CATCHING_UP)
                .untilAsserted(() -> assertThat(registry.read(PROJECTS, path).getString("landAllocation.state"))
                        .isEqualTo("RESERVED"));
        assertThat(registry.read(ZONES, "/v1/zones/" + zone).<BigDecimal>get("land.reservedHa"))
                .isEqualByComparingTo("4");
    }

    @Test
    void anImportThatACrashInterruptsHasFailedAndLeftNothing() {
        var before = registry.events(ZONES);
        var rows = "code,name,type,administrativeUnitId\n"
                + IntStream.range(0, ROWS_OF_A_LONG_IMPORT)
                        .mapToObj("CRASH-%1$d,Khu %1$d,INDUSTRIAL_PARK,06-2004\n"::formatted)
                        .collect(Collectors.joining());
        String id = registry.as("integrator", ZONES)
                .contentType("text/csv; charset=UTF-8")
                .header("Prefer", "respond-async")
                .body(rows)
                .post("/v1/zones/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        await().until(() -> operation(id).getInt("rowsDone") > 0);
        registry.kill(ZONES);
        registry.start(ZONES);

        await().atMost(CATCHING_UP)
                .until(() -> !operation(id).getString("state").equals("RUNNING"));
        var operation = operation(id);
        assertThat(operation.getString("state")).isEqualTo("FAILED");
        assertThat(operation.getString("problem.code")).isEqualTo("internal-error");
        assertThat(operation.getInt("rowsDone")).isLessThan(ROWS_OF_A_LONG_IMPORT);
        assertThat(registry.events(ZONES)).isEqualTo(before);
        assertThat(registry.answer(ZONES, "/v1/zones/by-code/CRASH-0").statusCode())
                .isEqualTo(404);
    }

    private JsonPath operation(String id) {
        return registry.as("integrator", ZONES).get("/v1/operations/" + id).jsonPath();
    }

    private Map<Service, Integer> events() {
        var events = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            events.put(service, registry.events(service));
        }
        return events;
    }

    /** With one connection kept, since there are so many of them. */
    private void renameOverAndOver(String park) throws Exception {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(registry.address(ZONES).resolve("/v1/zones/" + park))
                .header("Authorization", "Bearer " + registry.token("zone-editor"))
                .header("Content-Type", "application/json")
                .header("If-Match", "*");
        for (int change = 1; change <= CHANGES_OF_DAYS; change++) {
            var name = "{\"name\": \"Khu công nghiệp Thanh Bình, lần " + change + "\"}";
            var answer = client.send(
                    request.copy()
                            .method("PATCH", BodyPublishers.ofString(name))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private void rename(String zone, String name) {
        var answer = registry.answer(ZONES, zone);
        registry.as("zone-editor", ZONES)
                .header("If-Match", answer.header("ETag"))
                .body(Map.of("name", name))
                .patch("/v1/zones/" + answer.jsonPath().getString("id"))
                .then()
                .statusCode(200);
    }
}
