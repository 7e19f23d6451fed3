package vn.zoneregistry.reporting.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.reporting.Api.anonymous;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.testing.DatabaseOwner;
import vn.zoneregistry.kit.testing.ServiceEnvironment;

/** Among many provinces and years a report reads the figures of its own and no others, and those of projects once. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ReportPlansTest {

    private static final int ZONES = 4;
    private static final int PROJECTS_OF_A_ZONE = 5;
    private static final int PROJECTS = ZONES * PROJECTS_OF_A_ZONE;
    private static final int SUBJECTS = 1 + ZONES + PROJECTS;
    private static final int VALUES_OF_A_REPORT = 4;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource dataSource;

    /** Of each table, and of each year's part of it, how much the greediest of all scans looked at. */
    private final Map<String, Long> mostRead = new HashMap<>();

    /** Four hundred provinces of four zones with five projects each, which reported four figures in each of three years. */
    @BeforeEach
    void manyProvinces() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into administrative_unit (id, code, name, level, valid_from, version)
                    select p || '-2004', p, 'Tỉnh ' || p, 'PROVINCE', date '2004-07-08', 1
                    from generate_series(1000, 1399) p
                    on conflict do nothing""");
            statement.execute("""
                    insert into neighbour_zone (id, code, name, type, status, administrative_unit_id)
                    select md5('plan zone ' || p || ' ' || z)::uuid, 'PLAN-' || p || '-' || z, 'Khu ' || z,
                        'INDUSTRIAL_PARK', 'OPERATING', p || '-2004'
                    from generate_series(1000, 1399) p, generate_series(1, 4) z
                    on conflict do nothing""");
            statement.execute("""
                    insert into neighbour_project (id, code, name, zone_id, legal_status, progress, enterprise)
                    select md5('plan project ' || z.code || ' ' || n)::uuid, z.code || '-' || n, 'Dự án ' || n, z.id,
                        'REGISTERED', 'OPERATING', z.code || '-' || n
                    from neighbour_zone z, generate_series(1, 5) n
                    where z.code like 'PLAN-%'
                    on conflict do nothing""");
            statement.execute("""
                    insert into kpi_report (id, subject_type, subject_id, year, period_from, period_to, due_on, status,
                        submitted_by, submitted_at, approved_by, approved_at, version, created_at, updated_at)
                    select md5('plan report ' || p.id || y)::uuid, 'projects', p.id::text, y, make_date(y, 1, 1),
                        make_date(y, 12, 31), make_date(y + 1, 3, 30), 'APPROVED', 'one', now(), 'other', now(), 3, now(),
                        now()
                    from generate_series(2018, 2020) y, neighbour_project p
                    where p.code like 'PLAN-%'
                    on conflict do nothing""");
            statement.execute("""
                    insert into kpi_value (report_id, year, indicator, value, grade, qualifier)
                    select r.id, r.year, i.indicator, 7, 'OFFICIAL', 'EXACT'
                    from kpi_report r
                    join neighbour_project p on p.id::text = r.subject_id and p.code like 'PLAN-%',
                    unnest(array['REVENUE', 'EXPORT_VALUE', 'WORKERS_TOTAL', 'ELECTRICITY']) as i (indicator)
                    on conflict do nothing""");
            DatabaseOwner.execute(
                    "delete from project_total",
                    "vacuum analyze administrative_unit, neighbour_zone, neighbour_project, kpi_report, kpi_value");
        }
    }

    /** What is left behind would be in every other test's report of the country. */
    @AfterAll
    static void noneOfThem() throws SQLException {
        DatabaseOwner.execute(
                "delete from kpi_report r using neighbour_project p where p.id::text = r.subject_id and p.code like 'PLAN-%'",
                "delete from neighbour_project where code like 'PLAN-%'",
                "delete from neighbour_zone where code like 'PLAN-%'",
                "delete from administrative_unit where length(code) = 4");
    }

    @Test
    void anAnnualReportReadsTheFiguresOfItsProvinceAndYears() throws Exception {
        explained("/v1/annual-reports/2020?province=1010");

        assertThat(mostRead.get("kpi_report")).isLessThanOrEqualTo(2L * SUBJECTS);
        assertThat(valuesRead()).containsOnlyKeys("kpi_value_2019", "kpi_value_2020");
        assertThat(valuesRead().values()).allMatch(rows -> rows <= PROJECTS * VALUES_OF_A_REPORT);
    }

    @Test
    void anAnnualReportOfThenReadsTheFiguresOfItsProvinceAndYears() throws Exception {
        explained("/v1/annual-reports/2020?province=1010&asOf=" + Instant.now().plusSeconds(1));

        assertThat(valuesRead()).containsOnlyKeys("kpi_value_2019", "kpi_value_2020");
        assertThat(valuesRead().values()).allMatch(rows -> rows <= PROJECTS * VALUES_OF_A_REPORT);
    }

    @Test
    void aSeriesReadsTheFiguresOfItsProvinceAndYears() throws Exception {
        explained("/v1/series?province=1010&indicator=REVENUE&from=2019&to=2020");

        assertThat(valuesRead()).hasSize(3);
        assertThat(valuesRead().values()).allMatch(rows -> rows <= PROJECTS * VALUES_OF_A_REPORT);
    }

    @Test
    void whatProjectsAddUpToIsReadTheNextTime() throws Exception {
        explained("/v1/annual-reports/2020?province=1010");
        mostRead.clear();

        explained("/v1/annual-reports/2020?province=1010");

        assertThat(valuesRead()).isEmpty();
        assertThat(mostRead.get("project_total")).isLessThanOrEqualTo(2L * ZONES);
    }

    private Map<String, Long> valuesRead() {
        return mostRead.entrySet().stream()
                .filter(table -> table.getKey().startsWith("kpi_value"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void explained(String path) throws Exception {
        var explaining = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    var result = called(dataSource, method, arguments);
                    return result instanceof Connection connection ? explaining(connection) : result;
                });
        var constructor = Database.class.getDeclaredConstructor(DataSource.class, ObjectMapper.class);
        constructor.setAccessible(true);
        QuarkusMock.installMockForType(constructor.newInstance(explaining, json), Database.class);
        anonymous().get(path).then().statusCode(200);
    }

    private Connection explaining(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    var result = called(connection, method, arguments);
                    return result instanceof PreparedStatement statement
                            ? explaining(connection, statement, (String) arguments[0])
                            : result;
                });
    }

    private record Call(Method method, Object[] arguments) {}

    /** A statement whose plan is looked at, with the same parameters, before it is executed. */
    private PreparedStatement explaining(Connection connection, PreparedStatement statement, String sql) {
        var parameters = new ArrayList<Call>();
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("set") && arguments.length > 1) {
                        parameters.add(new Call(method, arguments));
                    } else if (method.getName().equals("executeQuery")) {
                        explain(connection, sql, parameters);
                    }
                    return called(statement, method, arguments);
                });
    }

    private void explain(Connection connection, String sql, List<Call> parameters) throws Throwable {
        try (var explanation = connection.prepareStatement("explain (analyze, format json) " + sql)) {
            for (var call : parameters) {
                called(explanation, call.method(), call.arguments());
            }
            try (var rows = explanation.executeQuery()) {
                rows.next();
                count(json.readTree(rows.getString(1)).get(0).get("Plan"));
            }
        }
    }

    /** Counts what each scan that ran looked at: what it gave and what its filter threw away, each time it ran. */
    private void count(JsonNode node) {
        long times = node.path("Actual Loops").asLong();
        if (node.has("Relation Name") && times > 0) {
            long looked = node.path("Actual Rows").asLong()
                    + node.path("Rows Removed by Filter").asLong();
            mostRead.merge(node.get("Relation Name").textValue(), looked * times, Math::max);
        }
        node.path("Plans").forEach(this::count);
    }

    private static Object called(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
