package vn.zoneregistry.reporting.indicator;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.reporting.Api.anonymous;
import static vn.zoneregistry.reporting.Api.as;
import static vn.zoneregistry.reporting.Api.reporter;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ReferenceDataTest {

    @Test
    void hasTheWholeCatalogueInTheOrderOfTheReports() {
        get("/v1/indicators?limit=200&total=true")
                .then()
                .statusCode(200)
                .body("total", greaterThanOrEqualTo(31))
                .body("items[0].code", equalTo("PRODUCTION_VALUE"))
                .body("items[30].code", equalTo("REVENUE_PER_HECTARE"))
                .body("items.definition", everyItem(not(nullValue())));
        get("/v1/indicators?level=PROJECT&derived=true")
                .then()
                .body("items.code", contains("WORKERS_LOCAL_SHARE", "CAPITAL_DISBURSEMENT_RATE"));
        get("/v1/indicators?q=xuat khau").then().body("items.code", contains("EXPORT_VALUE"));
    }

    @Test
    void saysHowAnIndicatorAddsUp() {
        get("/v1/indicators/INCOME_AVERAGE_MONTHLY")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("aggregation", equalTo("WEIGHTED_AVERAGE"))
                .body("weightBy", equalTo("WORKERS_TOTAL"))
                .body("unit", equalTo("MILLION_VND_PER_PERSON_MONTH"))
                .body("unitName", equalTo("triệu đồng/người/tháng"))
                .body("stock", is(true));
        get("/v1/indicators/PRODUCTION_VALUE_2010").then().body("priceBase", equalTo("2010"));
        get("/v1/indicators/WASTEWATER_CAPACITY").then().body("levels", contains("ZONE"));
        get("/v1/indicators/NO_SUCH").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void hasEveryRuleWithItsSeverity() {
        get("/v1/validation-rules")
                .then()
                .statusCode(200)
                .body("items", hasSize(14))
                .body(
                        "items.findAll { it.severity == 'WARNING' }.code",
                        containsInAnyOrder(
                                "zone-like-its-projects",
                                "province-not-below-its-zones",
                                "year-on-year-jump",
                                "slip-of-scale",
                                "exports-within-revenue"));
    }

    @Test
    void hasTheUnitsOfEachKind() {
        get("/v1/units?kind=VND").then().body("items.code", contains("BILLION_VND", "MILLION_VND", "VND"));
        get("/v1/units?limit=200").then().body("items.code", hasItems("M3", "TONNE", "PIECE", "KWH", "HECTARE"));
    }

    @Test
    void anAdministratorAddsToTheCatalogue() {
        admin().body(waterUse("SUM", ""))
                .post("/v1/indicators")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("derived", is(false))
                .body("unitName", equalTo("m³/ngày đêm"));

        admin().body(waterUse("SUM", "")).post("/v1/indicators").then().statusCode(409);
        patch("{\"name\": \"nước dùng\"}").then().statusCode(428);
        patch("\"1\"", "{\"name\": \"nước dùng\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("nước dùng"));
        patch("\"2\"", "{\"name\": \"nước dùng\"}").then().statusCode(200).header("ETag", "\"2\"");
        patch("\"2\"", "{\"code\": \"OTHER\"}").then().statusCode(400);
    }

    @Test
    void refusesIndicatorsThatCannotBeWorkedOut() {
        admin().body(waterUse("WEIGHTED_AVERAGE", ""))
                .post("/v1/indicators")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/weightBy"));
        admin().body(waterUse("WEIGHTED_AVERAGE", ", \"weightBy\": \"INCOME_AVERAGE_MONTHLY\""))
                .post("/v1/indicators")
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-a-sum"));
        admin().body(waterUse("RATIO", ", \"numerator\": \"NO_SUCH\", \"denominator\": \"REVENUE\""))
                .post("/v1/indicators")
                .then()
                .statusCode(422);
        reporter().body(waterUse("SUM", "")).post("/v1/indicators").then().statusCode(403);
        anonymous().body(waterUse("SUM", "")).post("/v1/indicators").then().statusCode(401);
    }

    private static RequestSpecification admin() {
        return as("chief", "admin");
    }

    private static Response patch(String body) {
        return admin().body(body).patch("/v1/indicators/WATER_USED");
    }

    private static Response patch(String ifMatch, String body) {
        return admin().header("If-Match", ifMatch).body(body).patch("/v1/indicators/WATER_USED");
    }

    private static String waterUse(String aggregation, String more) {
        return """
                {"code": "WATER_USED", "name": "nước sử dụng", "nameEn": "water used", "definition": "Nước dùng một ngày.",
                 "unit": "M3_PER_DAY", "decimals": 0, "aggregation": "%s", "stock": false, "levels": ["ZONE"]%s}""".formatted(aggregation, more);
    }
}
