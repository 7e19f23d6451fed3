package vn.zoneregistry.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class SnapshotTest {

    @Test
    void tellsNobodyWhoTheContactsAre() {
        var id = Api.post(
                        "/v1/investors",
                        "{\"name\": \"Công ty Gỗ\", \"contact\": {\"name\": \"Trần Thị Kín\", \"phone\": null, \"email\": null}}")
                .statusCode(201)
                .extract()
                .<String>path("id");

        var lines = integrator("/v1/investors/snapshot").asString();

        assertThat(lines).contains(id).doesNotContain("Trần Thị Kín");
    }

    @Test
    void isThereOfEveryCollectionOfTheFeed() {
        var groups = Map.of(
                "investors", List.<String>of(),
                "projects", List.of("zone", "year"),
                "adjustments", List.of("zone", "year"),
                "disbursements", List.of("zone", "year"),
                "procedures", List.of("zone"),
                "supervisions", List.of("zone", "year"),
                "petitions", List.of("zone", "year"),
                "promotion-activities", List.of("year"),
                "prospects", List.<String>of());
        groups.forEach((collection, keys) -> {
            var things = integrator("/v1/" + collection + "/snapshot");
            integrator("/v1/" + collection + "/digest?at=" + things.header("Feed-Cursor"))
                    .then()
                    .statusCode(200)
                    .body("items[0].count", is((int) things.asString().lines().count()));
            keys.forEach(key ->
                    integrator("/v1/" + collection + "/digest?by=" + key).then().statusCode(200));
        });
    }

    private static Response integrator(String path) {
        return Api.as(Roles.INTEGRATOR).get(path);
    }
}
