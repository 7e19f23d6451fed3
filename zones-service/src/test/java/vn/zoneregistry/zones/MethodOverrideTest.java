package vn.zoneregistry.zones;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;

/** Writing by {@code GET} and {@code POST} alone. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class MethodOverrideTest {

    private static final String HEADER = "X-HTTP-Method-Override";

    @Test
    void aPostDoesWhatTheMethodThatItNamesDoes() {
        var zone = ZonesFixture.created(ZonesFixture.park());
        var phase = "/v1/zones/" + zone + "/phases/" + ZonesFixture.createdPhase(zone, ZonesFixture.phase(1, 10));

        sentAs("PUT")
                .body(claim(zone))
                .post("/v1/land-allocations/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        sentAs("PATCH")
                .header("If-Match", "\"1\"")
                .body(Map.of("locality", "xã mới"))
                .post("/v1/zones/" + zone)
                .then()
                .statusCode(200)
                .body("locality", is("xã mới"))
                .body("version", is(2));
        sentAs("DELETE").header("If-Match", "*").post(phase).then().statusCode(204);
        sentAs("PATCH").header("If-Match", "*").body("{}").post(phase).then().statusCode(410);
    }

    @Test
    void theConditionsOfThatMethodHold() {
        var zone = "/v1/zones/" + ZonesFixture.created(ZonesFixture.park());

        sentAs("PATCH").body("{}").post(zone).then().statusCode(428);
        sentAs("PATCH").header("If-Match", "\"7\"").body("{}").post(zone).then().statusCode(412);
        sentAs("PATCH").contentType("text/plain").body("x").post(zone).then().statusCode(415);
        sentAs("PATCH").body("{}").post("/v1/zones").then().statusCode(405).header("Allow", is("GET, POST"));
    }

    @ParameterizedTest
    @CsvSource({"zone-editor, *", "integrator, *", "integrator zone-editor, 79"})
    void whoeverMayNotUseThatMethodOrIsNoSystemIsRefused(String roles, String province) {
        var zone = ZonesFixture.created(ZonesFixture.park());

        sentAs("PATCH", Tokens.in(province, roles.split(" ")))
                .header("If-Match", "\"1\"")
                .body(Map.of("locality", "xã mới"))
                .post("/v1/zones/" + zone)
                .then()
                .statusCode(403)
                .body("code", is("forbidden"));
    }

    @Test
    void aPostWithoutATokenIsRefused() {
        given().header(HEADER, "PATCH")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/zones/" + UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "patch", "TRACE", "PATCH, DELETE", ""})
    void noOtherMethodCanBeNamed(String method) {
        sentAs(method)
                .body("{}")
                .post("/v1/zones")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(HEADER))
                .body("errors.code", contains("unknown-value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void onlyAPostCanStandForAnother(String sent) {
        sentAs("PATCH")
                .request(sent, "/v1/zones/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.code", contains("only-with-post"));
    }

    @Test
    void aDeletionHasNoBody() {
        sentAs("DELETE")
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/zones/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.code", contains("body-not-allowed"));
    }

    private static RequestSpecification sentAs(String method) {
        return sentAs(method, Tokens.withRoles("zone-editor", "integrator"));
    }

    private static RequestSpecification sentAs(String method, String token) {
        return given().auth().oauth2(token).header(HEADER, method).contentType(ContentType.JSON);
    }

    private static Map<String, Object> claim(String zone) {
        return Map.of(
                "zoneId",
                zone,
                "projectId",
                UUID.randomUUID(),
                "tenantName",
                "Công ty Thử",
                "areaHa",
                1,
                "state",
                "RESERVED",
                "from",
                "2024-01-01");
    }
}
