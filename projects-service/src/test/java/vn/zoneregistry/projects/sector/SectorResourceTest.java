package vn.zoneregistry.projects.sector;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** The catalogue of sectors, public as all reference data. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class SectorResourceTest {

    @Test
    void hasEverySectionAndDivisionOfBothSchemes() {
        when().get("/v1/sectors?total=true&limit=1").then().statusCode(200).body("total", equalTo(218));
        when().get("/v1/sectors?scheme=VSIC2025&level=SECTION&total=true")
                .then()
                .body("total", equalTo(22));
    }

    @Test
    void findsSectorsByNameWithoutDiacritics() {
        when().get("/v1/sectors?scheme=VSIC2018&q=che bien go")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("C16"))
                .body("items.scheme", everyItem(equalTo("VSIC2018")));
    }

    @Test
    void saysWhichSectionADivisionBelongsTo() {
        when().get("/v1/sectors?code=C16&scheme=VSIC2018")
                .then()
                .body("items.code", contains("C16"))
                .body("items[0].level", equalTo("DIVISION"))
                .body("items[0].parentCode", equalTo("C"));
        when().get("/v1/sectors?code=C&scheme=VSIC2018").then().body("items[0].parentCode", nullValue());
    }

    @Test
    void refusesAFilterThatItDoesNotKnow() {
        when().get("/v1/sectors?schema=VSIC2018").then().statusCode(400).body("code", equalTo("unknown-parameter"));
    }
}
