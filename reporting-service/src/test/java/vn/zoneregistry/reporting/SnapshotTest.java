package vn.zoneregistry.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class SnapshotTest {

    @Test
    void hasTheIndicatorsThatCameWithTheSchemaAsTheCatalogueShowsThem() {
        var shown = Api.anonymous().get("/v1/indicators?limit=200&sort=code").jsonPath();

        var lines = integrator("/v1/indicators/snapshot").asString().lines();

        assertThat(lines.map(line -> JsonPath.from(line).<String, Object>getMap("")))
                .containsExactlyInAnyOrderElementsOf(shown.<Map<String, Object>>getList("items"));
    }

    @Test
    void isThereOfEveryCollectionOfTheFeed() {
        for (var collection : List.of("indicators", "exchange-rates", "kpi-reports", "targets")) {
            var things = integrator("/v1/" + collection + "/snapshot");
            var digest = integrator("/v1/" + collection + "/digest?at=" + things.header("Feed-Cursor"));

            digest.then().statusCode(200).body("items[0].count", is((int)
                    things.asString().lines().count()));
        }
        for (var group : List.of("province", "zone", "year")) {
            integrator("/v1/kpi-reports/digest?by=" + group).then().statusCode(200);
            integrator("/v1/targets/digest?by=" + group).then().statusCode(200);
        }
        integrator("/v1/exchange-rates/digest?by=year").then().statusCode(200);
    }

    private static io.restassured.response.Response integrator(String path) {
        return Api.as("integrator", "integrator").get(path);
    }
}
