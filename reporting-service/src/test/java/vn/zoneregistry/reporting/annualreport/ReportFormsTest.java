package vn.zoneregistry.reporting.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.zoneregistry.reporting.Api.anonymous;
import static vn.zoneregistry.reporting.Api.approved;
import static vn.zoneregistry.reporting.Api.reporter;
import static vn.zoneregistry.reporting.Api.viewer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Neighbours;

/** The report of one province and year in the forms that people print and machines read. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ReportFormsTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String REPORT = "/v1/annual-reports/2022?province=86";
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static boolean loaded;

    @Inject
    Neighbours neighbours;

    @TestHTTPResource("/v1/annual-reports/")
    URI reports;

    @BeforeEach
    void aProvinceWithTwoZonesOverThreeYears() {
        if (loaded) {
            return;
        }
        loaded = true;
        neighbours.province("86-2004", "86", "Tỉnh Sáu", "Six", "2004-07-08", null, null);
        var north = neighbours.zone(
                "FORMS-A",
                "Khu công nghiệp Bắc <b>&</b> Nam",
                "86-2004",
                "INDUSTRIAL_PARK",
                Map.of("land", Map.of("leasableHa", 100)));
        var south = neighbours.park("FORMS-B", "=Khu công nghiệp Đông Phố Mới", "86-2004");
        neighbours.land(UUID.nameUUIDFromBytes(new byte[] {86}), north, "17.7", "LEASED");
        neighbours.project(
                "FORMS-P",
                north,
                Map.of("registeredOn", "2022-03-01", "registeredCapitalVnd", "100000000000000001.25"));
        figures("zones/" + north, 2020, "800");
        figures("zones/" + north, 2021, "900");
        figures("zones/" + north, 2022, "1000");
        figures("zones/" + south, 2022, "54");
        approved("provinces/86-2004", 2022, """
                {"values": [{"indicator": "REVENUE", "value": 1054},
                  {"indicator": "EXPORT_VALUE", "value": 38, "qualifier": "NEARLY"}],
                 "products": [{"name": "Gỗ ván dán", "unit": "M3", "quantity": 114273}]}""");
        plan("provinces", "86-2004", "REVENUE", "994.34");
        plan("provinces", "86-2004", "EXPORT_VALUE", "34.86");
        plan("zones", north.toString(), "REVENUE", "950");
    }

    @Test
    void thePageSaysWhatTheBoardSaid() {
        var html = form("text/html", "vi").asString();

        assertThat(html)
                .startsWith("<!doctype html>")
                .contains("Tổng doanh thu đạt 1.054 tỷ đồng, đạt 106% kế hoạch", "gần 38", "109,01%", "Gỗ ván dán")
                .contains("<svg", "<title id=\"zones-revenue-title\">", "<desc id=\"occupancy-desc\">", "years-revenue")
                .contains("Bắc &lt;b&gt;&amp;&lt;/b&gt; Nam")
                .doesNotContain("<script", "<b>&</b>");
    }

    @Test
    void thePageSpeaksEnglishWhereThatIsAskedFor() {
        assertThat(form("text/html", "en").asString())
                .contains("Annual report 2022", "Total revenue reached 1,054 billion dong, 106% of the plan")
                .contains("nearly 38", "Zones against their plans");
    }

    @Test
    void theTableHasEveryFigureDigitForDigit() throws IOException {
        var text = form("text/csv", "vi").asString();
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.replace("\uFEFF", "")))
                .getRecords();

        assertThat(text).startsWith("\uFEFF");
        var revenue = row(rows, "indicators", "REVENUE");
        assertThat(revenue.get("value")).isEqualTo("1054");
        assertThat(revenue.get("planCompletionPercent")).isEqualTo("106.00");
        assertThat(row(rows, "indicators", "EXPORT_VALUE").get("qualifier")).isEqualTo("NEARLY");
        assertThat(row(rows, "projects", "registeredCapitalVnd").get("value")).isEqualTo("100000000000000001.25");
        assertThat(rows.stream().filter(row -> row.get("section").equals("zones")))
                .as("a name is no formula")
                .anyMatch(row -> row.get("ofName").equals("'=Khu công nghiệp Đông Phố Mới"));
    }

    @Test
    void theWorkbookHasASheetForEachSectionAndAChartOfItsOwn() throws IOException {
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(form(XLSX, "vi").asByteArray()))) {
            var indicators = workbook.getSheet("Chỉ tiêu");
            var header = indicators.getRow(0);
            assertThat(indicators.getPaneInformation().isFreezePane()).isTrue();
            var revenue = StreamSupport.stream(indicators.spliterator(), false)
                    .filter(row -> row.getCell(0).getStringCellValue().equals("doanh thu"))
                    .findFirst()
                    .orElseThrow();
            assertThat(header.getCell(2).getStringCellValue()).isEqualTo("Thực hiện");
            assertThat(revenue.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(revenue.getCell(2).getNumericCellValue()).isEqualTo(1054);
            assertThat(revenue.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(words(indicators)).contains("gần", "Mức chính xác");
            assertThat(StreamSupport.stream(revenue.spliterator(), false)
                            .map(cell -> cell.getCellStyle().getDataFormatString()))
                    .contains("#,##0.00\"%\"");
            assertThat(indicators.getFitToPage()).isTrue();
            assertThat(indicators.getPrintSetup().getFitHeight()).isZero();
            assertThat(indicators.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(words(workbook.getSheet("Dự án"))).contains("100000000000000001.25");
            assertThat(workbook.getSheet("Biểu đồ").getDrawingPatriarch().getCharts())
                    .singleElement()
                    .satisfies(chart -> assertThat(chart.getCTChart()
                                    .getPlotArea()
                                    .getBarChartArray(0)
                                    .getSerArray(0)
                                    .isSetSpPr())
                            .isTrue());
            assertThat(workbook.getSheet("Tóm tắt").getRow(1).getCell(0).getStringCellValue())
                    .contains("1.054 tỷ đồng");
        }
    }

    @Test
    void otherFormsThereAreNone() {
        anonymous().accept("image/png").get(REPORT).then().statusCode(406);
    }

    /** A province, a zone, the country, and a year of which nothing is known. */
    @ParameterizedTest
    @CsvSource({
        "2022?province=86, 1.054 tỷ đồng",
        "2022?zone=FORMS-A, không công bố",
        "2022, Cả nước",
        "1999?province=86, chưa có số liệu được phê duyệt"
    })
    void aRealBrowserRendersThePageWithoutAComplaint(String report, String words, @TempDir Path folder)
            throws Exception {
        var browser = browser();
        assumeTrue(browser.isPresent(), "no Chromium is installed");
        var dom = folder.resolve("dom.html");
        var log = folder.resolve("log.txt");

        var process = new ProcessBuilder(
                        browser.get(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--enable-logging=stderr",
                        "--timeout=20000",
                        "--accept-lang=vi",
                        "--dump-dom",
                        reports.resolve(report).toString())
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }

        assertThat(Files.readString(log)).doesNotContain("CONSOLE");
        assertThat(Files.readString(dom)).as("no table is empty").doesNotContain("<tbody></tbody>");
        assertThat(Files.readString(dom, StandardCharsets.UTF_8)).contains(words, "</html>");
    }

    private static Optional<String> browser() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static Response form(String mediaType, String language) {
        var response =
                viewer().accept(mediaType).header("Accept-Language", language).get(REPORT);
        response.then().statusCode(200);
        assertThat(response.contentType()).startsWith(mediaType);
        return response;
    }

    private static CSVRecord row(List<CSVRecord> rows, String section, String code) {
        return rows.stream()
                .filter(row ->
                        row.get("section").equals(section) && row.get("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(cell -> cell.getStringCellValue())
                .toList();
    }

    private static void figures(String subject, int year, String revenue) {
        approved(subject, year, "{\"values\": [{\"indicator\": \"REVENUE\", \"value\": %s}]}".formatted(revenue));
    }

    private static void plan(String type, String id, String indicator, String value) {
        reporter()
                .body("""
                        {"subject": {"type": "%s", "id": "%s"}, "indicator": "%s", "periodFrom": 2022, "periodTo": 2022,
                         "value": %s, "qualifier": "ABOUT"}""".formatted(type, id, indicator, value))
                .post("/v1/targets")
                .then()
                .statusCode(201);
    }
}
