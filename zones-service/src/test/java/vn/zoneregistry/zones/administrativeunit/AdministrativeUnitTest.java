package vn.zoneregistry.zones.administrativeunit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;
import vn.zoneregistry.zones.ZonesFixture;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class AdministrativeUnitTest {

    @Test
    void knowsTheProvincesOfEachDay() {
        given().get("/v1/administrative-units?level=PROVINCE&validOn=2024-12-31&total=true&limit=1")
                .then()
                .body("total", is(63));
        given().get("/v1/administrative-units?level=PROVINCE&validOn=2025-07-01&total=true&limit=1")
                .then()
                .body("total", is(34));
    }

    @Test
    void tellsTwoMeaningsOfOneCodeApart() {
        given().get("/v1/administrative-units?code=15&level=PROVINCE&sort=code")
                .then()
                .body("items.id", contains("15-2004", "15-2025"));
        given().get("/v1/administrative-units?code=15&validOn=2024-12-31")
                .then()
                .body("items.name", contains("Tỉnh Yên Bái"));
    }

    @Test
    void namesSuccessorAndPredecessors() {
        given().get("/v1/administrative-units/06-2004")
                .then()
                .body("successorId", is("19-2025"))
                .body("validTo", is("2025-06-30"));
        given().get("/v1/administrative-units/19-2025")
                .then()
                .body("predecessorIds", contains("06-2004", "19-2004"))
                .body("validTo", nullValue());
        given().get("/v1/administrative-units/77-1999").then().statusCode(404);
    }

    @Test
    void followsSuccessionOverSeveralSteps() {
        // Bình Phước went into Đồng Nai in 2025, which became a city in 2026
        var zone = ZonesFixture.with(ZonesFixture.park(), "administrativeUnitId", "70-2004");
        var id = ZonesFixture.created(zone);

        given().get("/v1/zones/{id}?validOn=2026-05-01", id).then().body("province.id", is("75-2026"));
        given().get("/v1/zones?province=75&validOn=2026-05-01&code=" + zone.get("code"))
                .then()
                .body("items.code", hasItem(zone.get("code")));
        given().get("/v1/zones?province=70&code=" + zone.get("code"))
                .then()
                .body("items.code", hasItem(zone.get("code")));
    }

    @Test
    void takesUnitsAndFindsZonesInThem() {
        put("01840-2025", commune("01840", "Phường Đức Xuân", "19-2025"))
                .statusCode(201)
                .body("version", is(1));
        put("01840-2025", commune("01840", "Phường Đức Xuân", "19-2025"))
                .statusCode(200)
                .body("version", is(1));
        var zone = ZonesFixture.with(ZonesFixture.park(), "administrativeUnitId", "01840-2025");
        var id = ZonesFixture.created(zone);

        given().get("/v1/zones/{id}", id).then().body("province.code", is("19"));
        given().get("/v1/zones?province=19&code=" + zone.get("code"))
                .then()
                .body("items.code", hasItem(zone.get("code")));
        given().get("/v1/administrative-units?q=duc xuan").then().body("items.id", contains("01840-2025"));
    }

    @Test
    void refusesWhatContradictsItself() {
        put("19-2030", province("19", "2030-01-01", null)).statusCode(409).body("errors[0].pointer", is("/code"));
        put("97-2031", province("97", "2031-01-01", "97-2031")).statusCode(422);
        put("98-2031", province("98", "2031-01-01", null)).statusCode(201);
        put("97-2031", province("97", "2031-01-01", "98-2031")).statusCode(201);
        put("98-2031", province("98", "2031-01-01", "97-2031")).statusCode(409).body("errors[0].code", is("cycle"));
        given().get("/v1/administrative-units/98-2031")
                .then()
                .body("successorId", nullValue())
                .body("predecessorIds", equalTo(List.of("97-2031")));
        put("01900-2025", commune("01900", "Xã Thử", "no-such"))
                .statusCode(422)
                .body("errors[0].pointer", is("/parentId"));
        put("wrong", commune("01900", "Xã Thử", "19-2025")).statusCode(400);
        put("01900-2025", commune("01900", "Xã Thử", null))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/parentId"));
    }

    @Test
    void refusesUnitsThatDoNotBelongToOneOfAHigherLevel() {
        put("02001-2025", commune("02001", "Xã Một", "19-2025")).statusCode(201);
        put("02002-2025", commune("02002", "Xã Hai", "19-2025")).statusCode(201);
        var district = ZonesFixture.with(commune("164", "Huyện Thử", "19-2025"), "level", "DISTRICT");
        put("164-2025", district).statusCode(201);
        put("02002-2025", commune("02002", "Xã Hai", "164-2025")).statusCode(200);

        for (var parent : List.of("02001-2025", "02002-2025")) {
            put("02001-2025", commune("02001", "Xã Một", parent))
                    .statusCode(409)
                    .body("errors.collect { it.pointer + ' ' + it.code }", contains("/parentId parent-does-not-fit"));
        }
        put("164-2025", ZonesFixture.with(district, "level", "COMMUNE")).statusCode(409);
        given().get("/v1/administrative-units/02001-2025").then().body("parentId", is("19-2025"));
        given().get("/v1/administrative-units/164-2025").then().body("level", is("DISTRICT"));
    }

    private static Map<String, Object> commune(String code, String name, String parentId) {
        var unit = new HashMap<String, Object>();
        unit.put("code", code);
        unit.put("name", name);
        unit.put("level", "COMMUNE");
        unit.put("parentId", parentId);
        unit.put("validFrom", "2025-07-01");
        return unit;
    }

    private static Map<String, Object> province(String code, String validFrom, String successorId) {
        var unit = new HashMap<String, Object>();
        unit.put("code", code);
        unit.put("name", "Tỉnh Thử " + code);
        unit.put("level", "PROVINCE");
        unit.put("validFrom", validFrom);
        unit.put("successorId", successorId);
        return unit;
    }

    private static ValidatableResponse put(String id, Map<String, Object> unit) {
        return given().auth()
                .oauth2(Tokens.withRoles("admin"))
                .contentType(ContentType.JSON)
                .body(unit)
                .put("/v1/administrative-units/{id}", id)
                .then();
    }
}
