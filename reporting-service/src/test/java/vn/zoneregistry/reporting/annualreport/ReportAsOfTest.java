package vn.zoneregistry.reporting.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static vn.zoneregistry.reporting.Api.anonymous;
import static vn.zoneregistry.reporting.Api.approved;
import static vn.zoneregistry.reporting.Api.approver;
import static vn.zoneregistry.reporting.Api.as;
import static vn.zoneregistry.reporting.Api.moved;
import static vn.zoneregistry.reporting.Api.report;
import static vn.zoneregistry.reporting.Api.reporter;
import static vn.zoneregistry.reporting.Api.viewer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Neighbours;

/** A report once printed can be had again, and costs the same few statements however large the province is. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ReportAsOfTest {

    private static final String WATER = """
            {"code": "%s", "name": "nước thải", "nameEn": "waste water", "definition": "Nước thải đã xử lý",
             "unit": "M3_PER_DAY", "decimals": 2, "aggregation": "SUM", "stock": true, "levels": ["ZONE"]}""";

    private static final AtomicInteger PROVINCES = new AtomicInteger(300);

    @Inject
    Neighbours neighbours;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private String code;
    private UUID zone;

    @BeforeEach
    void aProvinceWithAZone() {
        code = String.valueOf(PROVINCES.incrementAndGet());
        neighbours.province(code + "-2004", code, "Tỉnh " + code, "Province", "2004-07-08", null, null);
        zone = neighbours.park("ASOF-" + code, "Khu công nghiệp", code + "-2004");
    }

    @Test
    void aReportIsTheSameToTheDigitAfterEverythingWasCorrected() throws Exception {
        var project = neighbours.project(
                "ASOF-P-" + code, zone, Map.of("registeredOn", "2024-03-01", "registeredCapitalVnd", "100"));
        var allocation = UUID.randomUUID();
        neighbours.land(allocation, zone, "17.7", "LEASED");
        approved("zones/" + zone, 2023, values("100", 4));
        approved("zones/" + zone, 2024, values("110.25", 5));
        var printed = printed("");
        var moment = now();

        var reopened = moved("zones/" + zone, 2024, "DRAFT", approver(), viewer().get(report("zones/" + zone, 2024)));
        var mended = reporter()
                .header("If-Match", reopened.getHeader("ETag"))
                .body(values("999", 7))
                .put(report("zones/" + zone, 2024));
        var submitted = moved("zones/" + zone, 2024, "SUBMITTED", reporter(), mended);
        moved("zones/" + zone, 2024, "APPROVED", approver(), submitted).then().statusCode(200);
        neighbours.project("ASOF-P-" + code, zone, Map.of("registeredOn", "2023-03-01", "registeredCapitalVnd", "200"));
        neighbours.land(allocation, zone, "30", "LEASED");
        neighbours.happened(
                "adjustments",
                UUID.randomUUID(),
                Map.of("projectId", project, "on", "2024-05-05", "before", Map.of(), "after", Map.of()));
        neighbours.park("ASOF-LATER-" + code, "Khu mới", code + "-2004");

        assertThat(printed("")).isNotEqualTo(printed);
        var again = (ObjectNode) printed("&asOf=" + moment);
        again.putNull("asOf");
        assertThat(again).isEqualTo(printed);
    }

    @Test
    void aReportIsTheSameAfterTheCatalogueWasChanged() throws Exception {
        var administrator = as("administrator", "admin");
        var indicator = "ASOF_WATER_" + code;
        administrator
                .body(WATER.formatted(indicator))
                .post("/v1/indicators")
                .then()
                .statusCode(201);
        var moment = now();
        approved("zones/" + zone, 2024, "{\"values\": [{\"indicator\": \"%s\", \"value\": 5}]}".formatted(indicator));
        var printed = printed("");
        var later = now();
        var current = viewer().get("/v1/indicators/" + indicator);
        as("administrator", "admin")
                .header("If-Match", current.getHeader("ETag"))
                .body("{\"name\": \"nước sạch\", \"decimals\": 0}")
                .patch("/v1/indicators/" + indicator)
                .then()
                .statusCode(200);

        assertThat(printed("")).isNotEqualTo(printed);
        var again = (ObjectNode) printed("&asOf=" + later);
        again.putNull("asOf");
        assertThat(again).isEqualTo(printed);
        assertThat(printed("&asOf=" + moment).path("indicators")).isEmpty();
    }

    @Test
    void aDraftOfThenIsNoFigureOfThen() {
        reporter()
                .body(values("5", 1))
                .put(report("zones/" + zone, 2024))
                .then()
                .statusCode(201);

        anonymous().get(path("&asOf=" + now())).then().statusCode(200).body("indicators.size()", is(0));
        viewer().get(path("&includeDrafts=true&asOf=" + now()))
                .then()
                .body("indicators.find { it.indicator == 'REVENUE' }.value", is(5));
    }

    @Test
    void refusesAMomentThatIsNone() {
        anonymous().get(path("&asOf=yesterday")).then().statusCode(400);
    }

    @Test
    void whatHappenedToProjectsIsCounted() {
        var project = neighbours.project(
                "ASOF-P-" + code,
                zone,
                Map.of(
                        "registeredOn",
                        "2020-03-01",
                        "registeredCapitalVnd",
                        "3000000000",
                        "sectors",
                        List.of(Map.of("scheme", "VSIC2018", "code", "C16"))));
        happened(
                "adjustments",
                Map.of(
                        "projectId",
                        project,
                        "on",
                        "2024-05-05",
                        "before",
                        money("registeredCapital", "1000000000"),
                        "after",
                        money("registeredCapital", "3000000000")));
        happened("supervisions", Map.of("projectId", project, "on", "2024-06-05"));
        happened("disbursements", Map.of("projectId", project, "on", "2024-07-05", "amount", vnd("500000000")));
        happened("petitions", Map.of("zoneId", zone, "raisedOn", "2024-02-01", "status", "OPEN"));
        approved("projects/" + project, 2024, "{\"values\": [{\"indicator\": \"REVENUE\", \"value\": 7}]}");

        viewer().get(path(""))
                .then()
                .statusCode(200)
                .body("projects.adjusted", is(1))
                .body("projects.supervised", is(1))
                .body("projects.capital.openingVnd", equalTo("1000000000"))
                .body("projects.capital.increasedVnd", equalTo("2000000000"))
                .body("projects.capital.unexplainedVnd", equalTo("0"))
                .body("indicators.find { it.indicator == 'CAPITAL_DISBURSED' }.value", is(0.5f))
                .body("petitions.raised", is(1))
                .body("petitions.open", is(1))
                .body("zoneTypes.code", contains("INDUSTRIAL_PARK"))
                .body("sectors.code", contains("C16"))
                .body("sectors[0].indicators.find { it.indicator == 'REVENUE' }.value", is(7));
    }

    @Test
    void aPetitionIsAnsweredOnTheDayThatItsEventNames() {
        var petition = UUID.randomUUID();
        neighbours.happened(
                "petitions", petition, Map.of("zoneId", zone, "raisedOn", "2024-02-01", "status", "ANSWERED"));
        viewer().get(path("")).then().body("petitions.answered", is(0));

        neighbours.happened(
                "petitions",
                petition,
                Map.of("zoneId", zone, "raisedOn", "2024-02-01", "status", "CLOSED", "answeredOn", "2024-03-01"));

        viewer().get(path("")).then().body("petitions.answered", is(1)).body("petitions.open", is(0));
    }

    @Test
    void theCountryIsTheSumOfItsProvinces() {
        approved("zones/" + zone, 2021, values("5", 1));

        anonymous()
                .get("/v1/annual-reports/2021")
                .then()
                .statusCode(200)
                .body("subject.type", equalTo("country"))
                .body(
                        "provinces.find { it.code == '%s' }.indicators.find { it.indicator == 'REVENUE' }.value"
                                .formatted(code),
                        is(5));
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheProvince() throws Exception {
        neighbours.project("ASOF-P-" + code, zone, Map.of());
        approved("zones/" + zone, 2024, values("5", 1));
        int withOneZone = statements();
        for (int i = 0; i < 12; i++) {
            var another = neighbours.park("ASOF-%s-%d".formatted(code, i), "Khu " + i, code + "-2004");
            neighbours.project("ASOF-%s-P%d".formatted(code, i), another, Map.of("registeredOn", "2024-01-01"));
            approved("zones/" + another, 2024, values("5", 1));
        }

        assertThat(statements()).isEqualTo(withOneZone).isLessThanOrEqualTo(16);
    }

    private int statements() throws Exception {
        var count = new AtomicInteger();
        var counting = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    var result = called(dataSource, method, arguments);
                    return result instanceof Connection connection ? counted(connection, count) : result;
                });
        var constructor = Database.class.getDeclaredConstructor(DataSource.class, ObjectMapper.class);
        constructor.setAccessible(true);
        QuarkusMock.installMockForType(constructor.newInstance(counting, json), Database.class);
        printed("");
        return count.get();
    }

    private static Connection counted(Connection connection, AtomicInteger count) {
        return (Connection) Proxy.newProxyInstance(
                ReportAsOfTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        count.incrementAndGet();
                    }
                    return called(connection, method, arguments);
                });
    }

    private static Object called(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private JsonNode printed(String more) throws Exception {
        var response = anonymous().get(path(more));
        response.then().statusCode(200);
        return json.readTree(response.asString());
    }

    /** A moment after all that was written and before all that will be. */
    private Instant now() {
        var moment = clock.instant().plusMillis(2);
        while (!clock.instant().isAfter(moment)) {
            Thread.onSpinWait();
        }
        return moment;
    }

    private void happened(String resource, Map<String, ?> data) {
        neighbours.happened(resource, UUID.randomUUID(), data);
    }

    private static Map<String, ?> money(String member, String amount) {
        return Map.of(member, vnd(amount));
    }

    private static Map<String, String> vnd(String amount) {
        return Map.of("amount", amount, "currency", "VND");
    }

    private String path(String more) {
        return "/v1/annual-reports/2024?explain=true&province=" + code + more;
    }

    private static String values(String revenue, int workers) {
        return """
                {"values": [{"indicator": "REVENUE", "value": %s, "qualifier": "ABOUT"},
                  {"indicator": "WORKERS_TOTAL", "value": %d}],
                 "products": [{"name": "Gỗ", "unit": "M3", "quantity": %d}]}""".formatted(revenue, workers, workers);
    }
}
