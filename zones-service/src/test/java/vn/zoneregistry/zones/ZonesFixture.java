package vn.zoneregistry.zones;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.zoneregistry.kit.testing.Tokens;

/** Makes zones and phases for tests, which say only what matters to them. */
public final class ZonesFixture {

    private static final AtomicInteger CODES = new AtomicInteger();

    private ZonesFixture() {}

    public static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.withRoles("zone-editor")).contentType(ContentType.JSON);
    }

    public static String freshCode() {
        return "TEST-%04d".formatted(CODES.incrementAndGet());
    }

    /** A park in old Bắc Kạn with 100 ha of industrial land. */
    public static Map<String, Object> park() {
        var zone = new HashMap<String, Object>();
        zone.put("code", freshCode());
        zone.put("name", "Khu công nghiệp Thử Nghiệm");
        zone.put("type", "INDUSTRIAL_PARK");
        zone.put("status", "OPERATING");
        zone.put("administrativeUnitId", "06-2004");
        zone.put("industrialLandHa", 100);
        return zone;
    }

    public static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        var changed = new HashMap<>(body);
        changed.put(member, value);
        return changed;
    }

    public static String created(Map<String, Object> zone) {
        return editor().body(zone)
                .post("/v1/zones")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, Object> phase(int ordinal, Object plannedAreaHa) {
        var phase = new HashMap<String, Object>();
        phase.put("name", "Giai đoạn " + ordinal);
        phase.put("kind", "PHASE");
        phase.put("ordinal", ordinal);
        phase.put("plannedAreaHa", plannedAreaHa);
        return phase;
    }

    public static String createdPhase(String zone, Map<String, Object> phase) {
        return editor().body(phase)
                .post("/v1/zones/{id}/phases", zone)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
