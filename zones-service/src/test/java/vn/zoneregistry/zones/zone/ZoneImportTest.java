package vn.zoneregistry.zones.zone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.zones.ZonesFixture.created;
import static vn.zoneregistry.zones.ZonesFixture.editor;
import static vn.zoneregistry.zones.ZonesFixture.freshCode;
import static vn.zoneregistry.zones.ZonesFixture.park;
import static vn.zoneregistry.zones.ZonesFixture.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ExportedFiles;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;
import vn.zoneregistry.zones.ZonesFixture;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ZoneImportTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String IMPORTS = "/v1/zones/imports";
    private static final String HEADER = "code,name,type,administrativeUnitId,plannedAreaHa,industrialLandHa\n";

    @Test
    void makesZonesAndTheSameFileTwiceChangesNothing() {
        var code = freshCode();
        var rows = HEADER + row(code, "153.9") + row(freshCode(), "20");

        csv(rows).body("created", is(2)).body("errors", empty());
        csv(rows).body("created", is(0)).body("updated", is(0)).body("unchanged", is(2));
        csv(rows.replace("153.9", "154")).body("updated", is(1)).body("unchanged", is(1));

        given().get("/v1/zones/by-code/" + code)
                .then()
                .body("plannedAreaHa", is(154.0f))
                .body("version", is(2));
        var id = given().get("/v1/zones/by-code/" + code).path("id");
        given().auth()
                .oauth2(Tokens.withRoles("viewer"))
                .get("/v1/zones/{id}/history", id)
                .then()
                .body("items.type", contains("zones.updated", "zones.created"))
                .body("items[0].changes.find { it.pointer == '/plannedAreaHa' }.after", is(154.0f));
    }

    @Test
    void keepsWhatTheFileDoesNotSpeakOf() {
        var zone = with(
                with(park(), "nameEn", "Trial Park"), "developer", Map.of("name", "Hạ tầng", "taxCode", "0100112437"));
        created(zone);
        var code = zone.get("code");

        csv("code,locality,nameEn\n%s,Xã Thanh Thịnh,\n".formatted(code)).body("updated", is(1));

        given().get("/v1/zones/by-code/" + code)
                .then()
                .body("locality", is("Xã Thanh Thịnh"))
                .body("nameEn", nullValue())
                .body("developer.taxCode", is("0100112437"))
                .body("industrialLandHa", is(100.0f));
    }

    @Test
    void findsZonesByIdAndByTheirNameInOtherRegisters() {
        var first = freshCode();
        csv("identifier,code,name,type,administrativeUnitId\nlgsp:%1$s,%1$s,Khu Một,INDUSTRIAL_PARK,06-2004\n"
                        .formatted(first))
                .body("created", is(1));

        csv("identifier,name\nlgsp:%s,Khu Hai\n".formatted(first)).body("updated", is(1));
        String id = given().get("/v1/zones/by-code/" + first).path("id");
        csv("id,name\n%s,Khu Ba\n".formatted(id)).body("updated", is(1));

        given().get("/v1/zones/{id}", id)
                .then()
                .body("name", is("Khu Ba"))
                .body("identifiers", contains(Map.of("scheme", "lgsp", "value", first)));
        send("text/csv", "id,name\n0199b3f0-0000-7000-8000-000000000000,Khu\n", "")
                .body("errors.column", contains("id"))
                .body("errors.code", contains("unknown-reference"));
        send("text/csv", "identifier,name\nlgsp,Khu\n", "").body("errors.code", contains("bad-form"));
        send("text/csv", "name,locality\nKhu,Xã\n", "").statusCode(400).body("errors.pointer", contains("/code"));
    }

    @Test
    void refusesARowAsTheSingleWriteWouldAndOnlyThatRow() {
        var taken = freshCode();
        created(with(park(), "identifiers", List.of(Map.of("scheme", "lgsp", "value", taken))));
        var leased = with(with(park(), "code", freshCode()), "plannedAreaHa", 120);
        var zone = created(leased);
        lease(zone, 90);
        var good = IntStream.range(0, 20).mapToObj(i -> freshCode()).toList();
        var rows = "code,name,type,administrativeUnitId,industrialLandHa,status,identifiers\n"
                + good.stream()
                        .map(code -> code + ",Khu,INDUSTRIAL_PARK,06-2004,10,,\n")
                        .collect(Collectors.joining())
                + "%s,Khu,INDUSTRIAL_PARK,06-2004,10,,\"[{\"\"scheme\"\":\"\"lgsp\"\",\"\"value\"\":\"\"%s\"\"}]\"\n"
                        .formatted(freshCode(), taken)
                + "%s,Khu,INDUSTRIAL_PARK,06-2004,10,OPERATING,\n".formatted(leased.get("code"))
                + "%s,Khu,INDUSTRIAL_PARK,06-2004,100,CLOSED,\n".formatted(leased.get("code"))
                + "%s,Khu,INDUSTRIAL_PARK,99-2004,10,,\n".formatted(freshCode())
                + "%s,Khu,INDUSTRIAL_PARK,06-2004,-1,,\n".formatted(freshCode());

        send("text/csv", rows, "?mode=PARTIAL", "*")
                .statusCode(200)
                .body("rows", is(25))
                .body("created", is(20))
                .body("failed", is(5))
                .body("errors.row", contains(21, 22, 23, 24, 25))
                .body(
                        "errors.code",
                        contains(
                                "already-taken",
                                "in-use",
                                "moved-by-transitions",
                                "unknown-reference",
                                "must-not-be-negative"));
    }

    @Test
    void keepsWritersToTheirProvinces() {
        var code = freshCode();

        send("text/csv", HEADER + row(code, "10").replace("06-2004", "15-2004"), "", "06")
                .body("failed", is(1))
                .body("errors.code", contains("forbidden"));
        send("text/csv", HEADER + row(code, "10"), "", "06").body("created", is(1));
        send("text/csv", HEADER + row(code, "10"), "", "15")
                .body("unchanged", is(0))
                .body("errors.code", contains("forbidden"));
    }

    @Test
    void takesWhatIsTwiceInAFileOneAfterTheOther() {
        var code = freshCode();

        csv(HEADER + row(code, "10") + row(freshCode(), "10") + row(code, "20") + row(code, "30"))
                .body("created", is(2))
                .body("updated", is(2));

        given().get("/v1/zones/by-code/" + code)
                .then()
                .body("plannedAreaHa", is(30.0f))
                .body("version", is(3));
    }

    @Test
    void readsFiguresAsTheirLanguageWritesThem() {
        var vietnamese = freshCode();
        var rows = "code;name;type;administrativeUnitId;plannedAreaHa;industrialLandHa\n" + vietnamese
                + ";Khu;INDUSTRIAL_PARK;06-2004;1.054,5;1.054\n";
        send("text/csv", rows, "?locale=vi")
                .body("failed", is(0))
                .body("figures", is(Map.of("plain", 0, "grouped", 1, "decimal", 0, "ambiguous", 1)));

        given().get("/v1/zones/by-code/" + vietnamese)
                .then()
                .body("plannedAreaHa", is(1054.5f))
                .body("industrialLandHa", is(1054.0f));
        var english = freshCode();
        csv(HEADER + "%s,Khu,INDUSTRIAL_PARK,06-2004,\"1,054.5\",1.054\n".formatted(english))
                .body("figures.grouped", is(1))
                .body("figures.ambiguous", is(1));
        given().get("/v1/zones/by-code/" + english)
                .then()
                .body("plannedAreaHa", is(1054.5f))
                .body("industrialLandHa", is(1.054f));
        send("text/csv", HEADER + row(freshCode(), "\"73,5\""), "")
                .body("errors.column", contains("plannedAreaHa"))
                .body("errors.code", contains("wrong-type"));
    }

    @Test
    void takesItsOwnExportsForWhatIsThere() {
        var code = freshCode();
        var zone = with(with(park(), "code", code), "name", "=1+1, \"Khu\"\nthử");
        zone = with(with(zone, "plannedAreaHa", 153.9), "locality", "'-Xã");
        zone = with(zone, "decisions", List.of(Map.of("number", "316/QĐ-TTg", "issuedOn", "2023-03-29")));
        zone = with(zone, "identifiers", List.of(Map.of("scheme", "lgsp", "value", "00" + code)));
        zone = with(zone, "managingAgency", Map.of("code", "0012", "name", "Ban Quản lý"));
        zone = with(zone, "prioritySectors", List.of("C16", "C31"));
        zone = with(
                zone,
                "boundary",
                Map.of(
                        "type",
                        "Polygon",
                        "coordinates",
                        List.of(List.of(
                                List.of(103.5, 22.0),
                                List.of(103.51, 22.0),
                                List.of(103.51, 22.01),
                                List.of(103.5, 22.0)))));
        var id = created(zone);
        editor().body(with(ZonesFixture.phase(1, 73.5), "developer", Map.of("name", "Hạ tầng")))
                .post("/v1/zones/{id}/phases", id);

        ExportedFiles.comeBackUnchanged("/v1/zones", "/v1/zones?code=" + code, 1);
        ExportedFiles.comeBackUnchanged("/v1/phases", "/v1/zones/%s/phases".formatted(id), 1);
        ExportedFiles.comeBackUnchanged("/v1/administrative-units", "/v1/administrative-units?code=06", 1);
    }

    @Test
    void readsWorkbooks() throws IOException {
        var code = freshCode();
        var file = new ByteArrayOutputStream();
        var workbook = new Workbook(file, "test", null);
        var sheet = workbook.newWorksheet("Khu");
        row(sheet, 0, "name", "code", "type", "administrativeUnitId", "plannedAreaHa", "establishedOn", "locality");
        row(sheet, 1, "Khu Một", code, "INDUSTRIAL_PARK", "06-2004", new BigDecimal("153.9"), null, 12);
        sheet.value(1, 5, LocalDate.of(2008, 11, 26));
        row(sheet, 3, "Khu Hai", code + "-2", "PARK", "06-2004", "1.054,5", null, null);
        workbook.finish();

        workbook(file.toByteArray(), "?locale=vi&mode=PARTIAL")
                .statusCode(200)
                .body("created", is(1))
                .body("errors.sheet", contains("Khu"))
                .body("errors.row", contains(2))
                .body("errors.column", contains("type"))
                .body("figures.grouped", is(1));

        given().get("/v1/zones/by-code/" + code)
                .then()
                .body("plannedAreaHa", is(153.9f))
                .body("establishedOn", is("2008-11-26"))
                .body("locality", is("12"));
        var export = given().accept(XLSX).get("/v1/zones?code=" + code).asByteArray();
        workbook(export, "").body("unchanged", is(1)).body("failed", is(0));
        workbook("no workbook".getBytes(StandardCharsets.UTF_8), "")
                .statusCode(400)
                .body("code", is("malformed-request"));
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cells[column] != null) {
                sheet.value(row, column, cells[column].toString());
            }
        }
    }

    private static ValidatableResponse workbook(byte[] file, String query) {
        return given().auth()
                .oauth2(Tokens.withRoles("integrator"))
                .header("Accept-Language", "en")
                .contentType(XLSX)
                .body(file)
                .post(IMPORTS + query)
                .then();
    }

    @Test
    void writesPhasesOfAnyZone() {
        var first = park();
        var second = park();
        var id = created(first);
        created(second);
        var rows =
                "zone.code,ordinal,name,kind,plannedAreaHa\n%1$s,1,Giai đoạn 1,PHASE,73.5\n%2$s,1,Giai đoạn 1,PHASE,51\n%1$s,2,Mở rộng,EXPANSION,80.3\n"
                        .formatted(first.get("code"), second.get("code"));

        csv("/v1/phases/imports", rows).body("created", is(3));
        csv("/v1/phases/imports", rows).body("unchanged", is(3));
        csv("/v1/phases/imports", rows.replace("73.5", "74.5")).body("updated", is(1));

        given().get("/v1/zones/{id}", id).then().body("land.plannedHa", is(154.8f));
        send(
                        "/v1/phases/imports",
                        "text/csv",
                        rows + "NO-SUCH-ZONE,1,Giai đoạn,PHASE,1\n,1,Giai đoạn,PHASE,1\n",
                        "",
                        "*")
                .body("errors.row", contains(4, 5))
                .body("errors.column", contains("zone.code", "zone.code"))
                .body("errors.code", contains("unknown-reference", "required"));
    }

    @Test
    void keepsWritersOfPhasesToTheirProvinces() {
        var zone = park();
        created(zone);
        var rows = "zone.code,ordinal,name,kind\n%s,1,Giai đoạn 1,PHASE\n".formatted(zone.get("code"));

        send("/v1/phases/imports", "text/csv", rows, "", "15")
                .body("failed", is(1))
                .body("errors.code", contains("forbidden"));
        send("/v1/phases/imports", "text/csv", rows, "", "06").body("created", is(1));
        send("/v1/phases/imports", "text/csv", rows.replace("Giai đoạn 1", "Đợt 1"), "", "15")
                .body("errors.code", contains("forbidden"));
    }

    @Test
    void givesTemplatesWithTheCodesThatTheCallerCanUse() throws IOException {
        var zone = park();
        created(zone);
        var elsewhere = with(park(), "administrativeUnitId", "15-2025");
        created(elsewhere);

        var csv = template("/v1/phases", "text/csv", "06").asByteArray();
        send("/v1/phases/imports", "text/csv", new String(csv, StandardCharsets.UTF_8), "?dryRun=true", "06")
                .body("created", is(1))
                .body("failed", is(0));
        var workbook = template("/v1/phases", XLSX, "06").asByteArray();
        send("/v1/phases/imports", XLSX, workbook, "?dryRun=true", "06")
                .body("created", is(1))
                .body("failed", is(0));
        assertThat(codes(workbook, "zone.code"))
                .contains((String) zone.get("code"))
                .doesNotContain((String) elsewhere.get("code"));
        assertThat(codes(workbook, "kind")).containsExactly("PHASE", "EXPANSION");
        assertThat(codes(template("/v1/zones", XLSX, "15").asByteArray(), "administrativeUnitId"))
                .containsExactly("15-2025");
    }

    private static Response template(String collection, String mediaType, String province) {
        return given().auth()
                .oauth2(Tokens.in(province, "integrator"))
                .accept(mediaType)
                .get(collection + "/imports/template");
    }

    /** What the second sheet says that a column can hold. */
    private static List<String> codes(byte[] workbook, String column) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getSheet(1).orElseThrow().read().stream()
                    .filter(row -> row.getCellText(0).equals(column))
                    .map(row -> row.getCellText(1))
                    .toList();
        }
    }

    @Test
    void answersLaterWhereAskedTo() {
        var code = freshCode();
        var rows = HEADER + row(code, "10") + row(freshCode(), "20");

        String place = later(rows, "", "*", code)
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .body("kind", is("zones/imports"))
                .body("createdBy", is("integrator"))
                .extract()
                .header("Location");
        later(rows, "", "*", code).statusCode(202).header("Location", is(place));

        ended(place)
                .body("state", is("SUCCEEDED"))
                .body("rowsDone", is(2))
                .body("rowsTotal", is(2))
                .body("result.created", is(2))
                .body("problem", nullValue());
        String id = given().get("/v1/zones/by-code/" + code).path("id");
        given().auth()
                .oauth2(Tokens.withRoles("viewer"))
                .get("/v1/zones/{id}/history", id)
                .then()
                .body("items.actor", contains("integrator"));
    }

    @Test
    void letsNobodyDoMoreForAskingLater() {
        var rows = HEADER + row(freshCode(), "10");

        String elsewhere = later(rows, "", "15", freshCode()).extract().header("Location");
        String unreadable =
                later("code,nome\nA,B\n", "", "*", freshCode()).extract().header("Location");

        ended(elsewhere).body("state", is("SUCCEEDED")).body("result.errors.code", contains("forbidden"));
        ended(unreadable)
                .body("state", is("FAILED"))
                .body("result", nullValue())
                .body("problem.code", is("validation-failed"))
                .body("problem.errors.message", contains("there is no such column; did you mean name?"));
    }

    @Test
    void showsOperationsToWhoAskedForThemAndToAdministrators() {
        String place = later(HEADER + row(freshCode(), "10"), "?dryRun=true", "*", freshCode())
                .extract()
                .header("Location");
        var id = place.substring(place.lastIndexOf('/') + 1);
        ended(place);

        operation(place, "admin").then().statusCode(200);
        operation(place, "somebody").then().statusCode(404);
        operation("/v1/operations?state=SUCCEEDED&kind=zones/imports&sort=-createdAt", "integrator")
                .then()
                .body("items.id", hasItem(id));
        operation("/v1/operations?total=true", "somebody").then().body("total", is(0));
    }

    private static ValidatableResponse later(String rows, String query, String province, String key) {
        return given().auth()
                .oauth2(Tokens.in(province, "integrator"))
                .header("Accept-Language", "en")
                .header("Prefer", "respond-async, wait=5")
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + query)
                .then();
    }

    private static ValidatableResponse ended(String place) {
        await().until(() -> operation(place, "integrator").path("state"), state -> List.of("SUCCEEDED", "FAILED")
                .contains(state));
        return operation(place, "integrator").then();
    }

    private static Response operation(String place, String person) {
        return given().auth()
                .oauth2(Tokens.of(person, person.equals("admin") ? "admin" : "integrator"))
                .get(place);
    }

    private static void lease(String zone, int areaHa) {
        editor().body(Map.of(
                        "zoneId", zone,
                        "projectId", "0199b3f0-0000-7000-8000-00000000000a",
                        "tenantName", "Doanh nghiệp",
                        "areaHa", areaHa,
                        "state", "LEASED",
                        "from", "2024-06-30"))
                .put("/v1/land-allocations/" + java.util.UUID.randomUUID())
                .then()
                .statusCode(201);
    }

    private static String row(String code, String plannedAreaHa) {
        return "%s,Khu công nghiệp Thử Nghiệm,INDUSTRIAL_PARK,06-2004,%s,\n".formatted(code, plannedAreaHa);
    }

    private static ValidatableResponse csv(String imports, String rows) {
        return send(imports, "text/csv", rows, "", "*").statusCode(200).body("failed", is(0));
    }

    private static ValidatableResponse csv(String rows) {
        return send("text/csv", rows, "").statusCode(200).body("failed", is(0));
    }

    private static ValidatableResponse send(String mediaType, String rows, String query) {
        return send(mediaType, rows, query, "*");
    }

    private static ValidatableResponse send(String mediaType, String rows, String query, String province) {
        return send(IMPORTS, mediaType, rows, query, province);
    }

    private static ValidatableResponse send(
            String imports, String mediaType, String rows, String query, String province) {
        return send(imports, mediaType, rows.getBytes(StandardCharsets.UTF_8), query, province);
    }

    private static ValidatableResponse send(
            String imports, String mediaType, byte[] file, String query, String province) {
        return given().auth()
                .oauth2(Tokens.in(province, "integrator"))
                .header("Accept-Language", "en")
                .contentType(mediaType)
                .body(file)
                .post(imports + query)
                .then();
    }
}
