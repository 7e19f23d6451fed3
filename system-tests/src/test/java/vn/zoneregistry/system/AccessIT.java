package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.zoneregistry.local.suite.Service;

/** Nobody writes without a token, or with one for something else. */
@ExtendWith(RunningSuite.class)
class AccessIT {

    private final Registry registry;

    AccessIT(Registry registry) {
        this.registry = registry;
    }

    @ParameterizedTest
    @CsvSource({
        "ZONES, /v1/zones",
        "PROJECTS, /v1/investors",
        "PROJECTS, /v1/projects",
        "REPORTING, /v1/targets",
    })
    void aWriteWithoutATokenIs401AndWithTheWrongRole403(Service service, String path) {
        var anonymous = registry.anonymous(service).body("{}").post(path);
        var viewer = registry.as("viewer", service).body("{}").post(path);

        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.jsonPath().getString("code")).isEqualTo("unauthenticated");
        assertThat(viewer.statusCode()).isEqualTo(403);
        assertThat(viewer.jsonPath().getString("code")).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatSomebodyElseSignedIs401(Service service) {
        var forged = registry.anonymous(service).auth().oauth2("eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsiYWRtaW4iXX0.");

        assertThat(forged.get("/v1/events").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceShowsItsHealthItsMetricsAndItsContract(Service service) {
        for (var path :
                new String[] {"/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics", "/q/openapi"}) {
            assertThat(registry.anonymous(service).get(path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(registry.anonymous(service).get("/q/swagger-ui/").statusCode())
                .isEqualTo(200);
    }
}
