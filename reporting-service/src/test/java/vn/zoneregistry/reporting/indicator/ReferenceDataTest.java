package vn.zoneregistry.reporting.indicator;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
                .body("total", is(31))
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
}
