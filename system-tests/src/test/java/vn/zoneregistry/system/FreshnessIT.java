package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.local.suite.Service.PROJECTS;
import static vn.zoneregistry.local.suite.Service.REPORTING;
import static vn.zoneregistry.local.suite.Service.ZONES;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Year;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What changes in zones-service shows in the answers of its neighbours within two seconds. */
@ExtendWith(RunningSuite.class)
class FreshnessIT {

    /** For projects-service to hear of a zone, which is not what is measured here. */
    private static final Duration HEARD = Duration.ofSeconds(30);

    private final Registry registry;
    private final String code = "TEST-FRESH-" + System.nanoTime() % 1_000_000_000;
    private final String report = "/v1/annual-reports/%s?zone=%s".formatted(Year.now(), code);
    private String zone;

    FreshnessIT(Registry registry) {
        this.registry = registry;
    }

    @BeforeEach
    void makeAZoneThatBothKnow() {
        zone = registry.park(code, "01-2004", 10);
        soon(() -> registry.answer(REPORTING, report).then().statusCode(200));
    }

    @Test
    void aRenamedZoneShowsInItsProjectsAndReports() {
        var project = project();

        for (var name : new String[] {"Khu đổi tên", "Khu lại đổi tên"}) {
            change(Map.of("name", name));

            soon(() -> assertThat(registry.read(PROJECTS, project).getString("zone.name"))
                    .isEqualTo(name));
            soon(() -> assertThat(registry.read(REPORTING, report).getString("subject.name"))
                    .isEqualTo(name));
        }
    }

    @Test
    void aZoneThatMovedToAnotherProvinceTakesItsProjectsAlong() {
        var project = project();
        var ofTheOtherProvince = "/v1/projects?province=48&zoneId=" + zone;
        assertThat(registry.read(PROJECTS, ofTheOtherProvince).getList("items")).isEmpty();

        change(Map.of("administrativeUnitId", "48-2004"));

        soon(() -> assertThat(registry.read(PROJECTS, ofTheOtherProvince).getList("items.id"))
                .containsExactly(project.substring(project.lastIndexOf('/') + 1)));
    }

    @Test
    void landThatWasLeasedShowsInReports() {
        registry.lease(zone, 4);
        soon(() -> assertThat(registry.read(REPORTING, report).<BigDecimal>get("land.parks.occupancyPercent"))
                .isEqualByComparingTo("40"));

        change(Map.of("industrialLandHa", 8));

        soon(() -> assertThat(registry.read(REPORTING, report).<BigDecimal>get("land.parks.occupancyPercent"))
                .isEqualByComparingTo("50"));
    }

    private String project() {
        return "/v1/projects/" + registry.project(zone, HEARD);
    }

    private void change(Map<String, ?> patch) {
        var path = "/v1/zones/" + zone;
        registry.as("zone-editor", ZONES)
                .header("If-Match", registry.answer(ZONES, path).header("ETag"))
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private void soon(ThrowingRunnable expectation) {
        new Freshness(registry.address(REPORTING)).soon(expectation);
    }
}
