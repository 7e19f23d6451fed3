package vn.zoneregistry.projects.investor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.zoneregistry.projects.Api.as;
import static vn.zoneregistry.projects.Api.delete;
import static vn.zoneregistry.projects.Api.etag;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.investor;
import static vn.zoneregistry.projects.Api.patch;
import static vn.zoneregistry.projects.Api.post;
import static vn.zoneregistry.projects.Api.project;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** Investors: who they are, who may see whom to call, and who may not go. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class InvestorResourceTest {

    private static final String WITH_CONTACT = """
            {"name": "  Công ty Kim Sơn ", "kind": "DOMESTIC",
             "contact": {"name": "Nguyễn Văn A", "phone": "0209 3870 000", "email": "a@kimson.vn"}}""";

    @Test
    void answersACreationWithTheWholeInvestor() {
        post("/v1/investors", """
                        {"name": "Công ty Cổ phần Nhựa đường dầu khí Việt Nam", "nameEn": "PV Bitumen",
                         "taxCode": "0100233488", "countryCode": "VN", "kind": "STATE",
                         "identifiers": [{"scheme": "lgsp", "value": "DN-1"}]}""")
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", "\"1\"")
                .body("id", notNullValue())
                .body("taxCode", equalTo("0100233488"))
                .body("identifiers[0].value", equalTo("DN-1"))
                .body("$", hasKey("contact"))
                .body("contact", nullValue())
                .body("version", equalTo(1))
                .body("createdAt", notNullValue());
    }

    @Test
    void keepsTextTrimmed() {
        post("/v1/investors", WITH_CONTACT).statusCode(201).body("name", equalTo("Công ty Kim Sơn"));
    }

    @Test
    void refusesATaxCodeWithTheWrongCheckDigit() {
        post("/v1/investors", "{\"name\": \"A\", \"taxCode\": \"0100233480\", \"countryCode\": \"XX\"}")
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors.pointer", containsInAnyOrder("/taxCode", "/countryCode"));
    }

    @Test
    void refusesATaxCodeThatIsTaken() {
        post("/v1/investors", "{\"name\": \"Chi nhánh\", \"taxCode\": \"0314409058-002\"}")
                .statusCode(201);

        post("/v1/investors", "{\"name\": \"Chi nhánh\", \"taxCode\": \"0314409058-002\"}")
                .statusCode(409)
                .body("code", equalTo("conflict"))
                .body("errors.pointer", contains("/taxCode"));
    }

    @Test
    void refusesAForeignInvestorWithoutACountry() {
        post("/v1/investors", "{\"name\": \"Lechenwood\", \"kind\": \"FOREIGN\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/countryCode"));
    }

    @Test
    void refusesAMemberThatItDoesNotKnow() {
        post("/v1/investors", "{\"name\": \"A\", \"taxcode\": \"0100233488\", \"version\": 3}")
                .statusCode(400)
                .body("errors.find { it.pointer == '/taxcode' }.message", endsWith("taxCode không?"))
                .body("errors.find { it.pointer == '/version' }.code", equalTo("read-only"));
    }

    @Test
    void wantsATokenToRead() {
        RestAssured.get("/v1/investors").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void wantsAnEditorToWrite() {
        as(Roles.VIEWER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"A\"}")
                .post("/v1/investors")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void showsPersonalDataToEditorsOnly() {
        String id = post("/v1/investors", WITH_CONTACT)
                .statusCode(201)
                .body("contact.phone", equalTo("0209 3870 000"))
                .extract()
                .path("id");

        get("/v1/investors/" + id).body("contact.email", equalTo("a@kimson.vn"));
        as(Roles.ADMIN).get("/v1/investors/" + id).then().body("contact.email", equalTo("a@kimson.vn"));
        as(Roles.VIEWER)
                .get("/v1/investors/" + id)
                .then()
                .body("$", hasKey("contact"))
                .body("contact", nullValue());
        as(Roles.VIEWER)
                .get("/v1/investors?q=kim son&limit=200")
                .then()
                .body("items.find { it.id == '%s' }.contact".formatted(id), nullValue());
    }

    @Test
    void neverWritesPersonalDataIntoTheFeed() {
        String id = post("/v1/investors", WITH_CONTACT).extract().path("id");

        as(Roles.INTEGRATOR)
                .get("/v1/events?limit=1000&subject=investors/" + id)
                .then()
                .statusCode(200)
                .body("items.type", contains("investors.created"))
                .body("items[0].data.contact", nullValue());
    }

    @Test
    void changesWhatAPatchNames() {
        var path =
                "/v1/investors/" + post("/v1/investors", WITH_CONTACT).extract().path("id");

        patch(path, etag(path), "{\"kind\": \"COOPERATIVE\", \"contact\": {\"phone\": null}}")
                .statusCode(200)
                .header("ETag", startsWith("\"2"))
                .body("kind", equalTo("COOPERATIVE"))
                .body("contact.name", equalTo("Nguyễn Văn A"))
                .body("contact.phone", nullValue());
    }

    @Test
    void writesNothingWhenAPatchChangesNothing() {
        var path =
                "/v1/investors/" + post("/v1/investors", WITH_CONTACT).extract().path("id");
        String before = get(path).extract().asString();

        patch(path, etag(path), "{\"name\": \"Công ty Kim Sơn\"}")
                .statusCode(200)
                .header("ETag", startsWith("\"1"));

        assertThat(get(path).extract().asString()).isEqualTo(before);
    }

    @Test
    void wantsTheVersionOfAChange() {
        var path = "/v1/investors/" + investor("Công ty A");

        patch(path, "\"7\"", "{\"kind\": \"STATE\"}").statusCode(412).body("code", equalTo("stale-version"));
        as(Roles.PROJECT_EDITOR)
                .contentType(ContentType.JSON)
                .body("{}")
                .patch(path)
                .then()
                .statusCode(428);
    }

    @Test
    void isGoneAfterItsDeletion() {
        var path = "/v1/investors/" + investor("Công ty B");

        delete(path, etag(path)).statusCode(204);

        get(path).statusCode(410).body("code", equalTo("gone"));
        as(Roles.INTEGRATOR)
                .get("/v1/events?limit=1000&type=investors.deleted")
                .then()
                .body("items.subject", hasItem(path.substring("/v1/".length())));
    }

    @Test
    void staysWhileAProjectNamesIt() {
        var id = investor("Công ty C");
        project(ZonesStub.zone(), "\"investors\": [{\"investorId\": \"%s\"}]".formatted(id));

        delete("/v1/investors/" + id, etag("/v1/investors/" + id))
                .statusCode(409)
                .body("code", equalTo("in-use"));
    }

    @Test
    void isFoundByEveryFilter() {
        String id = post("/v1/investors", """
                        {"name": "Công ty TNHH Đá Trắng", "taxCode": "0100112437", "countryCode": "KR", "kind": "FOREIGN",
                         "identifiers": [{"scheme": "sample-data", "value": "da-trang"}]}""").statusCode(201).extract().path("id");

        for (var filter : new String[] {
            "taxCode=0100112437",
            "countryCode=KR",
            "kind=FOREIGN&countryCode=KR",
            "identifier=sample-data:da-trang",
            "q=da trang",
            "q=%C4%90A%CC%81",
            "q=0100112437"
        }) {
            as(Roles.VIEWER)
                    .urlEncodingEnabled(false)
                    .get("/v1/investors?" + filter.replace(" ", "%20"))
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id));
        }
        as(Roles.VIEWER).get("/v1/investors?kind=STATE&q=da trang").then().body("items", empty());
    }

    @Test
    void sortsNamesInVietnameseOrder() {
        for (var name : new String[] {"Zxsort Đa", "Zxsort Dũng", "Zxsort Ấn", "Zxsort An", "Zxsort Em"}) {
            investor(name);
        }

        get("/v1/investors?q=zxsort&sort=name")
                .body("items.name", contains("Zxsort An", "Zxsort Ấn", "Zxsort Dũng", "Zxsort Đa", "Zxsort Em"));
        String cursor = get("/v1/investors?q=zxsort&sort=-name&limit=2")
                .body("items.name", contains("Zxsort Em", "Zxsort Đa"))
                .extract()
                .path("nextCursor");
        get("/v1/investors?q=zxsort&sort=-name&limit=2&cursor={cursor}", cursor)
                .body("items.name", contains("Zxsort Dũng", "Zxsort Ấn"));
    }

    @Test
    void showsPersonalDataInNoTableToOthers() {
        post("/v1/investors", WITH_CONTACT).statusCode(201);

        String table = as(Roles.VIEWER)
                .accept("text/csv")
                .get("/v1/investors?q=kim son")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(table).contains("Công ty Kim Sơn").doesNotContain("a@kimson.vn");
    }

    @Test
    void warnsOfAnInvestorOfASimilarName() {
        String first = post("/v1/investors", "{\"name\": \"Công ty TNHH Gỗ Hương Sơn\"}")
                .statusCode(201)
                .body("warnings", empty())
                .extract()
                .path("id");

        post("/v1/investors", "{\"name\": \"CÔNG TY CỔ PHẦN GỖ HUONG-SƠN\"}")
                .statusCode(201)
                .body("warnings.code", contains("similar-name"))
                .body("warnings.investorId", contains(first));
    }
}
