package vn.zoneregistry.reporting.kpireport;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.zoneregistry.reporting.Api.approver;
import static vn.zoneregistry.reporting.Api.moved;
import static vn.zoneregistry.reporting.Api.report;
import static vn.zoneregistry.reporting.Api.reporter;
import static vn.zoneregistry.reporting.Api.viewer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Neighbours;

/** Figures that nobody means well with, and people who press the same button at once. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class HostileFiguresTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SUBJECT = "provinces/89-2004";
    private static final int APPROVERS = 6;

    @Inject
    Neighbours neighbours;

    @BeforeEach
    void aProvince() {
        neighbours.province("89-2004", "89", "Tỉnh Chín", "Nine", "2004-07-08", null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "-Infinity",
                "\"NaN\"",
                "1e400",
                "\"1e400\"",
                "1e999999999",
                "0012",
                "\"1.054,5\"",
                "\"+5\"",
                "true"
            })
    void refusesWhatIsNoFigure(String value) {
        enter(2011, value).then().statusCode(400);
    }

    @Test
    void refusesAFigureOfAMillionDigits() {
        enter(2011, "9".repeat(900_000)).then().statusCode(400);
    }

    @Test
    void nothingIsNegativeNotEvenZero() {
        assertThat(enter(2012, "-0").asString()).contains("\"value\":0,");
    }

    @Test
    void keepsEveryDigitOfALargeFigureInEveryForm() throws IOException {
        var entered = enter(2013, "100000000000000000.25");
        entered.then().statusCode(201);
        assertThat(entered.asString()).contains("\"value\":100000000000000000.25");
        moved(SUBJECT, 2013, "SUBMITTED", reporter(), entered).then().statusCode(200);
        moved(SUBJECT, 2013, "APPROVED", approver(), current(2013)).then().statusCode(200);

        assertThat(form("/v1/kpi-reports?subjectId=89-2004&year=2013", "text/csv")
                        .asString())
                .contains("100000000000000000.25");
        var path = "/v1/annual-reports/2013?province=89";
        assertThat(form(path, "application/json").asString()).contains("\"value\":100000000000000000.25");
        assertThat(form(path, "text/csv").asString()).contains(",100000000000000000.25,");
        assertThat(form(path, "text/html").asString()).contains("100.000.000.000.000.000,25");
        var workbook = form(path, XLSX).asByteArray();
        try (var text = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(workbook)))) {
            assertThat(text.getText()).contains("100000000000000000.25");
        }
    }

    @Test
    void ofManyWhoApproveAtOnceOneDoes() {
        var submitted = moved(SUBJECT, 2014, "SUBMITTED", reporter(), enter(2014, "5"));

        var answers = IntStream.range(0, APPROVERS)
                .mapToObj(each -> supplyAsync(() ->
                        moved(SUBJECT, 2014, "APPROVED", approver(), submitted).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        viewer().get(report(SUBJECT, 2014)).then().body("status", equalTo("APPROVED"));
    }

    @Test
    void whatIsApprovedIsWhatTheApproverSaw() {
        var draft = enter(2015, "5");
        var submitted = moved(SUBJECT, 2015, "SUBMITTED", reporter(), draft);
        var returned = moved(SUBJECT, 2015, "DRAFT", approver(), submitted);
        reporter()
                .header("If-Match", returned.getHeader("ETag"))
                .body(body("6"))
                .put(report(SUBJECT, 2015))
                .then()
                .statusCode(200);
        moved(SUBJECT, 2015, "SUBMITTED", reporter(), current(2015)).then().statusCode(200);

        moved(SUBJECT, 2015, "APPROVED", approver(), submitted)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));
    }

    private static Response enter(int year, String value) {
        return reporter().body(body(value)).put(report(SUBJECT, year));
    }

    private static String body(String value) {
        return "{\"values\": [{\"indicator\": \"REVENUE\", \"value\": %s}]}".formatted(value);
    }

    private static Response current(int year) {
        return viewer().get(report(SUBJECT, year));
    }

    private static Response form(String path, String mediaType) {
        var response = viewer().accept(mediaType).get(path);
        response.then().statusCode(200);
        return response;
    }
}
