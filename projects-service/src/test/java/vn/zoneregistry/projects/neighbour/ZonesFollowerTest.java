package vn.zoneregistry.projects.neighbour;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.project;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;

/** What the projects know of zones by following their feed. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class ZonesFollowerTest {

    @Test
    void showsTheZoneByTheNameThatItHasNow() {
        var zone = ZonesStub.zone();
        String id = project(zone, "").path("id");

        ZonesStub.publishZone(zone, 2, "Khu công nghiệp Thanh Bình mở rộng", "updated");

        await().untilAsserted(() -> get("/v1/projects/" + id)
                .body("zone.name", equalTo("Khu công nghiệp Thanh Bình mở rộng"))
                .body("version", equalTo(1)));
    }

    @Test
    void goesOnNamingAZoneThatWasDeleted() {
        var zone = ZonesStub.zone();
        String id = project(zone, "").path("id");
        ZonesStub.publishZone(zone, 2, "Khu đã xóa", "deleted");
        var later = ZonesStub.zone();
        String after = project(later, "").path("id");

        ZonesStub.publishZone(later, 2, "Sau đó", "updated");

        await().untilAsserted(() -> get("/v1/projects/" + after).body("zone.name", equalTo("Sau đó")));
        get("/v1/projects/" + id).statusCode(200).body("zone.id", equalTo(zone.toString()));
    }

    @Test
    void passesOverWhatIsNotKeptHere() {
        var zone = ZonesStub.zone();
        String id = project(zone, "").path("id");
        ZonesStub.publish("land-allocations.created", "land-allocations/1", 1, "{}");

        ZonesStub.publishZone(zone, 2, "Sau phân bổ đất", "updated");

        await().untilAsserted(() -> get("/v1/projects/" + id).body("zone.name", equalTo("Sau phân bổ đất")));
    }
}
