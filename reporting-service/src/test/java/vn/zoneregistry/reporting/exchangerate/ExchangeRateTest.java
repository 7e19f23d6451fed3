package vn.zoneregistry.reporting.exchangerate;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static vn.zoneregistry.reporting.Api.anonymous;
import static vn.zoneregistry.reporting.Api.as;
import static vn.zoneregistry.reporting.Api.report;
import static vn.zoneregistry.reporting.Api.reporter;
import static vn.zoneregistry.reporting.Api.viewer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Neighbours;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ExchangeRateTest {

    private static final String RATE = "{\"dongPerDollar\": %s, \"source\": \"Ngân hàng Nhà nước\"}";

    @Inject
    Neighbours neighbours;

    @Test
    void isRecordedOnceAndChangedKnowingly() {
        var first = admin().body(RATE.formatted("23000")).put("/v1/exchange-rates/2017");
        first.then().statusCode(201).body("dongPerDollar", is(23000)).body("version", is(1));
        admin().body(RATE.formatted("23000.0"))
                .put("/v1/exchange-rates/2017")
                .then()
                .statusCode(200)
                .body("version", is(1));
        admin().body(RATE.formatted("23100"))
                .put("/v1/exchange-rates/2017")
                .then()
                .statusCode(428);
        admin().header("If-Match", "\"99\"")
                .body(RATE.formatted("23100"))
                .put("/v1/exchange-rates/2017")
                .then()
                .statusCode(412);
        admin().header("If-Match", first.getHeader("ETag"))
                .body(RATE.formatted("23100"))
                .put("/v1/exchange-rates/2017")
                .then()
                .statusCode(200)
                .body("version", is(2));
        anonymous().get("/v1/exchange-rates/2017").then().statusCode(200).body("dongPerDollar", is(23100));
        anonymous().get("/v1/exchange-rates").then().statusCode(200).body("items.year", hasItem(2017));
        viewer().get("/v1/exchange-rates/2017/history").then().statusCode(200).body("items.size()", is(2));
    }

    @Test
    void exportsAboveRevenueAreNoticedWhereTheRateIsKnown() {
        neighbours.province("87-2004", "87", "Tỉnh Bảy", "Seven", "2004-07-08", null, null);
        var zone = neighbours.park("RATE-A", "Khu A", "87-2004");
        var figures = """
                {"values": [{"indicator": "REVENUE", "value": 900}, {"indicator": "EXPORT_VALUE", "value": 38}]}""";
        admin().body(RATE.formatted("25000"))
                .put("/v1/exchange-rates/2018")
                .then()
                .statusCode(201);

        reporter()
                .body(figures)
                .put(report("zones/" + zone, 2018))
                .then()
                .statusCode(201)
                .body("findings.rule", hasItem("exports-within-revenue"));
        reporter()
                .body(figures)
                .put(report("zones/" + zone, 2019))
                .then()
                .statusCode(201)
                .body("findings.rule", not(hasItem("exports-within-revenue")));
    }

    @Test
    void refusesWhatIsNoRate() {
        admin().body(RATE.formatted("-1")).put("/v1/exchange-rates/2016").then().statusCode(400);
        admin().body("{}").put("/v1/exchange-rates/2016").then().statusCode(400).body("errors.size()", is(2));
        admin().body(RATE.formatted("1")).put("/v1/exchange-rates/soon").then().statusCode(404);
        anonymous().get("/v1/exchange-rates/2015").then().statusCode(404).body("code", equalTo("not-found"));
        reporter()
                .body(RATE.formatted("1"))
                .put("/v1/exchange-rates/2016")
                .then()
                .statusCode(403);
        anonymous()
                .body(RATE.formatted("1"))
                .put("/v1/exchange-rates/2016")
                .then()
                .statusCode(401);
    }

    private static RequestSpecification admin() {
        return as("admin", "admin");
    }
}
