package vn.zoneregistry.projects.promotion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.zoneregistry.projects.Api.delete;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.patch;
import static vn.zoneregistry.projects.Api.post;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** Promotion activities, as callers enter and find them. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class PromotionActivityResourceTest {

    private static String activity(UUID zone) {
        return """
                {"kind": "CONFERENCE", "name": "Hội nghị gặp gỡ doanh nghiệp", "on": "2025-02-21", "place": "Lào Cai",
                 "zoneIds": ["%s"], "participants": 74}""".formatted(zone);
    }

    @Test
    void areEnteredFoundChangedAndRemoved() {
        var zone = ZonesStub.zone();
        String path = post("/v1/promotion-activities", activity(zone))
                .statusCode(201)
                .body("participants", equalTo(74))
                .extract()
                .header("Location");

        get("/v1/promotion-activities?q=hoi nghi&kind=CONFERENCE&from=2025-02-21&to=2025-02-21&zoneId=" + zone)
                .body("items.zoneIds[0]", contains(zone.toString()));
        get("/v1/promotion-activities?zoneId=" + UUID.randomUUID()).body("items", empty());
        patch(path, "\"1\"", "{\"outcome\": \"tốt\"}").statusCode(200).body("outcome", equalTo("tốt"));
        patch(path, "\"2\"", "{\"outcome\": \"tốt\"}").header("ETag", equalTo("\"2\""));
        delete(path, "\"2\"").statusCode(204);
        get(path).statusCode(410);
    }

    @Test
    void refuseUnknownZonesAndNegativeCrowds() {
        post("/v1/promotion-activities", activity(UUID.randomUUID()))
                .statusCode(422)
                .body("errors.pointer", contains("/zoneIds/0"));
        post("/v1/promotion-activities", activity(ZonesStub.zone()).replace("74", "-1"))
                .statusCode(400);
    }
}
