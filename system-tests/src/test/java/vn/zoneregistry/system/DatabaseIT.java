package vn.zoneregistry.system;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static vn.zoneregistry.local.suite.Service.ZONES;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.zoneregistry.local.suite.Service;

/** The database goes away under the running services and comes back. */
@ExtendWith(RunningSuite.class)
class DatabaseIT {

    private static final Duration RECOVERY = Duration.ofSeconds(20);

    private final Registry registry;

    DatabaseIT(Registry registry) {
        this.registry = registry;
    }

    @AfterEach
    void startsItAgain() {
        registry.start();
    }

    @ParameterizedTest
    @CsvSource({"ZONES, /v1/zones", "PROJECTS, /v1/projects", "REPORTING, /v1/annual-reports/2022?province=06"})
    void readsAreRefusedWithAWordOnWhenToComeBack(Service service, String path) {
        registry.stopDatabase();

        registry.answer(service, path)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", equalTo("upstream-unavailable"))
                .header("Retry-After", Integer::parseInt, greaterThan(0));
        registry.anonymous(service).get("/q/health/live").then().statusCode(200);
        registry.anonymous(service).get("/q/health/ready").then().statusCode(503);

        registry.start();
        await().atMost(RECOVERY)
                .untilAsserted(() -> registry.answer(service, path).then().statusCode(200));
    }

    @Test
    void aWriteIsRefusedWholeAndCanBeSentAgain() {
        var key = "the-database-was-away";
        registry.stopDatabase();

        park(key).then().statusCode(503).body("code", equalTo("upstream-unavailable"));

        registry.start();
        await().atMost(RECOVERY).untilAsserted(() -> park(key).then().statusCode(201));
    }

    private Response park(String key) {
        return registry.as("zone-editor", ZONES)
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "code", "HN-KCN-MATKETNOI",
                        "name", "Khu công nghiệp mất kết nối",
                        "type", "INDUSTRIAL_PARK",
                        "administrativeUnitId", "01-2004"))
                .post("/v1/zones");
    }
}
