package vn.zoneregistry.projects;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static vn.zoneregistry.projects.Api.as;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.investor;
import static vn.zoneregistry.projects.Api.post;
import static vn.zoneregistry.projects.Api.project;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.kit.testing.ExportedFiles;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** Investors, projects and petitions from files. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class ImportTest {

    private static final String INVESTORS = "/v1/investors";
    private static final String PROJECTS = "/v1/projects";
    private static final String PETITIONS = "/v1/petitions";

    @Test
    void knowsInvestorsByTheirTaxCodeOrAnIdentifier() {
        var rows = "taxCode,identifier,name,countryCode,kind\n4123456015,,Công ty Nhập Một,VN,DOMESTIC\n"
                + ",duns:0055,Onsen Fuji,JP,FOREIGN\n";

        csv(INVESTORS, rows).body("created", is(2)).body("failed", is(0));
        csv(INVESTORS, rows).body("unchanged", is(2)).body("failed", is(0));
        csv(INVESTORS, rows.replace("Onsen", "Osen")).body("updated", is(1)).body("unchanged", is(1));

        csv(INVESTORS, "taxCode,name\n,Không Mã\n0100233480,Sai Mã\n4123456015,\n")
                .body("errors.row", contains(1, 2, 3))
                .body("errors.column", contains("taxCode", "taxCode", "name"));
    }

    @Test
    void keepsContactsThatTheSenderMayNotSee() {
        csv(INVESTORS, "taxCode,name\n4123456022-002,Công ty Liên Hệ\n").body("created", is(1));
        String id = get(INVESTORS + "?taxCode=4123456022-002").extract().path("items[0].id");
        Api.patch(INVESTORS + "/" + id, "\"1\"", "{\"contact\": {\"name\": \"Lan\", \"phone\": \"0912\"}}")
                .statusCode(200);

        var export = as("integrator")
                .accept("text/csv")
                .get(INVESTORS + "?taxCode=4123456022-002")
                .asString();
        csv(INVESTORS, export).body("unchanged", is(1)).body("failed", is(0));

        get(INVESTORS + "/" + id).body("contact.phone", equalTo("0912"));
    }

    @Test
    void writesProjectsAsTheSingleWriteWould() {
        var zone = ZonesStub.zone("OPERATING", "06-2004");
        var rows = "code,name,kind,zoneId,registeredCapital.amount,registeredCapital.currency,landAreaHa\n"
                + "IMPORT-0012,Gỗ,PRODUCTION,%1$s,2921000000000.00,VND,17.7\n".formatted(zone)
                + "IMPORT-0013,Ván,PRODUCTION,%1$s,100000000000000000,VND,\n".formatted(zone);

        csv(PROJECTS, rows).body("created", is(2)).body("failed", is(0));
        csv(PROJECTS, rows).body("unchanged", is(2));
        csv(PROJECTS, rows.replace("Ván", "Ván ép")).body("updated", is(1)).body("unchanged", is(1));

        get(PROJECTS + "?code=IMPORT-0012")
                .body("items[0].registeredCapital.amount", equalTo("2921000000000"))
                .body("items[0].landAreaHa", is(17.7f));
        get(PROJECTS + "?code=IMPORT-0013").body("items[0].registeredCapital.amount", equalTo("100000000000000000"));
        csv(PROJECTS, "code,name,legalStatus\nIMPORT-0012,Gỗ,REGISTERED\n")
                .body("errors.code", contains("moved-by-transitions"));
        csv(PROJECTS, "code,name,kind,zone.code\nIMPORT-0014,Gỗ,PRODUCTION,NO-SUCH\n")
                .body("errors.column", contains("zone.code"))
                .body("errors.code", contains("unknown-reference"));
        csv("15", PROJECTS, rows).body("failed", is(2)).body("errors.code", contains("forbidden", "forbidden"));
    }

    @Test
    void takesItsOwnExportsForWhatIsThere() {
        var zone = ZonesStub.zone("OPERATING", "06-2004");
        String project =
                project(zone, """
                        "code": "EXPORTED-1", "capitalOrigin": "FOREIGN",
                        "legalStatus": "REGISTERED", "progress": "OPERATING", "registeredOn": "2023-05-06",
                        "investors": [{"investorId": "%s", "sharePercent": 100}],
                        "sectors": [{"scheme": "VSIC2018", "code": "I55"}],
                        "products": [{"name": "Ván; ép", "designCapacity": 1000.5, "unit": "M3"}],
                        "registeredCapital": {"amount": "99999999999999999.25", "currency": "USD"},
                        "exchangeRate": {"rate": 23500.5, "on": "2023-05-06", "source": "SBV"},
                        "decisions": [{"number": "316/QĐ-TTg"}],
                        "identifiers": [{"scheme": "out", "value": "a:b"}]""".formatted(investor("Công ty Xuất Nhập"))).path("id");
        project(zone, "");
        post(PETITIONS, """
                        {"projectId": "%s", "raisedBy": "Công ty Xuất Nhập", "raisedOn": "2024-06-30", "channel": "LETTER",
                         "topic": "LAND", "content": "- Xin thêm đất\\n- Sớm"}""".formatted(project)).statusCode(201);

        ExportedFiles.comeBackUnchanged(PROJECTS, PROJECTS + "?zoneId=" + zone, 2);
        ExportedFiles.comeBackUnchanged(PETITIONS, PETITIONS + "?zoneId=" + zone, 1);
        ExportedFiles.comeBackUnchanged(INVESTORS, INVESTORS + "?q=xuat nhap", 1);
    }

    @Test
    void knowsPetitionsByWhoRaisedThemWhenAndInWhichWords() {
        var zone = ZonesStub.zone("OPERATING", "06-2004");
        var rows =
                "zoneId,raisedBy,raisedOn,channel,topic,content\n%1$s,Công ty A,2024-06-30,LETTER,LAND,Xin đất\n%1$s,Công ty A,2024-06-30,LETTER,TAX,Xin hoãn\n"
                        .formatted(zone);

        csv(PETITIONS, rows).body("created", is(2)).body("failed", is(0));
        csv(PETITIONS, rows).body("unchanged", is(2));
        csv(PETITIONS, rows.replace("TAX", "CREDIT")).body("updated", is(1)).body("unchanged", is(1));
        csv("15", PETITIONS, rows).body("errors.code", contains("forbidden", "forbidden"));
    }

    @Test
    void givesTemplatesThatCanBeImported() {
        var investors = as("integrator").get(INVESTORS + "/imports/template").asString();

        rows("*", "text/csv", INVESTORS, investors, "?dryRun=true")
                .body("failed", is(0))
                .body("rows", is(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {PROJECTS, PETITIONS})
    void namesZonesOfTheRegistryInTemplates(String collection) {
        project(ZonesStub.zone("OPERATING", "06-2004"), "");

        as("integrator")
                .get(collection + "/imports/template")
                .then()
                .statusCode(200)
                .body(containsString("zone.code"))
                .body(matchesPattern("(?s).*KCN-[0-9A-F]{8}.*"));
    }

    private static ValidatableResponse csv(String path, String rows) {
        return csv("*", path, rows);
    }

    private static ValidatableResponse csv(String province, String path, String rows) {
        return rows(province, "text/csv", path, rows);
    }

    private static ValidatableResponse rows(String province, String mediaType, String path, String rows) {
        return rows(province, mediaType, path, rows, "");
    }

    private static ValidatableResponse rows(String province, String mediaType, String path, String rows, String query) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.in(province, "integrator"))
                .contentType(mediaType)
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post(path + "/imports" + query)
                .then()
                .statusCode(200);
    }
}
