package vn.zoneregistry.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.zoneregistry.reporting.Api.approved;
import static vn.zoneregistry.reporting.Api.report;
import static vn.zoneregistry.reporting.Api.reporter;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.kit.testing.ExportedFiles;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;

/** KPI figures and targets from files. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ImportTest {

    private static final String REPORTS = "/v1/kpi-reports";
    private static final String TARGETS = "/v1/targets";

    @Inject
    Neighbours neighbours;

    private String code;
    private String zone;

    @BeforeEach
    void aParkInBacKan() {
        neighbours.provinces();
        code = "IMPORT-" + UUID.randomUUID();
        zone = neighbours.park(code, "Khu công nghiệp", "06-2004").toString();
    }

    @Test
    void putsRowsOfOneReportTogether() {
        var rows = "subject.type,subject.code,year,indicator,value,unit,product.name,product.unit,product.quantity\n"
                + "zones,%1$s,2024,REVENUE,1054000000000,VND,,,\nzones,%1$s,2024,WORKERS_TOTAL,120,,,,\nzones,%1$s,2024,,,,Ván ép,M3,1500.5\n"
                        .formatted(code);

        csv(REPORTS, rows).body("created", is(3)).body("failed", is(0));
        csv(REPORTS, rows).body("unchanged", is(3)).body("failed", is(0));
        csv(REPORTS, rows.replace("120", "125")).body("updated", is(1)).body("unchanged", is(2));

        reporter()
                .get(report("zones/" + zone, 2024))
                .then()
                .body("version", is(2))
                .body("values.indicator", contains("REVENUE", "WORKERS_TOTAL"))
                .body("values.value", contains(1054, 125))
                .body("products", hasSize(1))
                .body("products[0].quantity", is(1500.5f));
    }

    @Test
    void refusesAFigureAtItsCell() {
        var rows = "subject.type,subject.code,year,indicator,value,unit\n"
                + "zones,%1$s,2024,REVENUE,1,HECTARE\nzones,%1$s,2024,NO_SUCH,1,\nzones,%1$s,2024,REVENUE,,\nzones,NO-SUCH,2024,REVENUE,1,\nzones,%1$s,2024,,,\nzones,%1$s,2024,OCCUPANCY,50,\n"
                        .formatted(code);

        csv(REPORTS, rows)
                .body("failed", is(6))
                .body("errors.row", contains(1, 2, 3, 4, 5, 6))
                .body(
                        "errors.column",
                        contains("unit", "indicator", "missingReason", "subject.code", null, "indicator"))
                .body(
                        "errors.code",
                        contains(
                                "wrong-unit",
                                "unknown-reference",
                                "required",
                                "unknown-reference",
                                "one-thing-a-row",
                                "derived"));
    }

    @Test
    void leavesWhatIsApprovedAlone() {
        approved("zones/" + zone, 2023, "{\"values\": [{\"indicator\": \"REVENUE\", \"value\": 5}]}");
        var rows = "subject.type,subject.id,year,indicator,value\nzones,%s,2023,REVENUE,5\n".formatted(zone);

        csv(REPORTS, rows).body("unchanged", is(1)).body("failed", is(0));
        csv(REPORTS, rows.replace(",5", ",6")).body("errors.code", contains("locked"));
        csv("15", REPORTS, rows).body("errors.code", contains("forbidden"));
    }

    @Test
    void setsTargetsAndTheSameFileTwiceChangesNothing() {
        var rows =
                "subject.type,subject.code,indicator,periodFrom,periodTo,value,unit\nzones,%1$s,REVENUE,2025,2025,2400000000000,VND\nzones,%1$s,REVENUE,2021,2025,9000,\n"
                        .formatted(code);

        csv(TARGETS, rows).body("created", is(2)).body("failed", is(0));
        csv(TARGETS, rows).body("unchanged", is(2)).body("failed", is(0));
        csv(TARGETS, rows.replace(",9000,", ",9100,")).body("updated", is(1)).body("unchanged", is(1));

        reporter()
                .get(TARGETS + "?subjectId=" + zone + "&sort=periodFrom")
                .then()
                .body("items.value", contains(9100, 2400))
                .body("items[0].version", is(2));
        csv(TARGETS, rows.replace("zones," + code, "zones,NO-SUCH")).body("failed", is(2));
        csv("15", TARGETS, rows).body("errors.code", contains("forbidden", "forbidden"));
    }

    @Test
    void takesItsOwnExportsForWhatIsThere() {
        approved("zones/" + zone, 2022, """
                {"values": [{"indicator": "REVENUE", "value": 1054.123456789, "qualifier": "ABOUT", "note": "=khoảng"},
                            {"indicator": "WORKERS_TOTAL", "missingReason": "PENDING"}],
                 "products": [{"name": "Ván; ép", "unit": "M3", "quantity": 1500.50}]}""");
        csv(
                        TARGETS,
                        "subject.type,subject.code,indicator,periodFrom,periodTo,value\nzones,%s,REVENUE,2022,2022,994.34\n"
                                .formatted(code))
                .body("created", is(1));

        ExportedFiles.comeBackUnchanged(REPORTS, REPORTS + "?subjectId=" + zone, 1);
        ExportedFiles.comeBackUnchanged(TARGETS, TARGETS + "?subjectId=" + zone, 1);
    }

    /** 15 was Yên Bái up to 2025-06-30 and is Lào Cai since. */
    @Test
    void takesTheCodeThatAProvinceHadInTheYear() {
        var rows =
                "subject.type,subject.code,year,indicator,value\nprovinces,15,2024,REVENUE,1\nprovinces,15,2025,REVENUE,2\n";
        var targets =
                "subject.type,subject.code,indicator,periodFrom,periodTo,value\nprovinces,15,REVENUE,2024,2024,1\n";

        csv(REPORTS, rows).body("created", is(2)).body("failed", is(0));
        csv(REPORTS, rows).body("unchanged", is(2));
        csv(TARGETS, targets).body("created", is(1)).body("failed", is(0));

        reporter().get(report("provinces/15-2004", 2024)).then().body("values[0].value", is(1));
        reporter().get(report("provinces/15-2025", 2025)).then().body("values[0].value", is(2));
        reporter().get(TARGETS + "?subjectId=15-2004").then().body("items", hasSize(1));
        csv(REPORTS, rows.replace(",15,", ",98,")).body("errors.column", contains("subject.code", "subject.code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {REPORTS, TARGETS})
    void givesTemplatesThatCanBeImported(String collection) {
        var template = as("*").get(collection + "/imports/template").then().statusCode(200);

        csv("*", collection, template.extract().asString(), "?dryRun=true")
                .body("rows", is(1))
                .body("failed", is(0));
    }

    private static ValidatableResponse csv(String path, String rows) {
        return csv("*", path, rows);
    }

    private static ValidatableResponse csv(String province, String path, String rows) {
        return csv(province, path, rows, "");
    }

    private static ValidatableResponse csv(String province, String path, String rows, String query) {
        return as(province)
                .contentType("text/csv")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post(path + "/imports" + query)
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification as(String province) {
        return RestAssured.given().auth().oauth2(Tokens.in(province, "integrator"));
    }
}
