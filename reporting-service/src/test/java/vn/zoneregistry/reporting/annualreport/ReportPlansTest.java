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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.testing.DatabaseOwner;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Neighbours;

/** Among many provinces and years a report reads the figures of its own and no others. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ReportPlansTest {

    private static final int PROVINCES = 30;
    private static final int ZONES = 4;
    private static final int PROJECTS_OF_A_ZONE = 20;
    private static final int PROJECTS = ZONES * PROJECTS_OF_A_ZONE;
    private static final int SUBJECTS = 1 + ZONES + PROJECTS;
    private static final int VALUES_OF_A_REPORT = 4;

    @Inject
    Neighbours neighbours;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource dataSource;

    private final Map<String, Long> rowsRead = new HashMap<>();

    /** Thirty provinces of four zones with twenty projects each, which reported four figures in each of ten years. */
    @BeforeEach
    void manyProvinces() throws SQLException {
        for (int i = 0; i < PROVINCES; i++) {
            var code = String.valueOf(700 + i);
            neighbours.province(code + "-2004", code, "Tỉnh " + code, "Province", "2004-07-08", null, null);
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into neighbour_zone (id, code, name, type, status, administrative_unit_id)
                    select md5('plan zone ' || p || ' ' || z)::uuid, 'PLAN-' || p || '-' || z, 'Khu ' || z,
                        'INDUSTRIAL_PARK', 'OPERATING', p || '-2004'
                    from generate_series(700, 729) p, generate_series(1, 4) z
                    on conflict do nothing""");
            statement.execute("""
                    insert into neighbour_project (id, code, name, zone_id, legal_status, progress, enterprise)
                    select md5('plan project ' || z.code || ' ' || n)::uuid, z.code || '-' || n, 'Dự án ' || n, z.id,
                        'REGISTERED', 'OPERATING', z.code || '-' || n
                    from neighbour_zone z, generate_series(1, 20) n
                    where z.code like 'PLAN-%'
                    on conflict do nothing""");
            statement.execute("""
                    insert into kpi_report (id, subject_type, subject_id, year, period_from, period_to, due_on, status,
                        submitted_by, submitted_at, approved_by, approved_at, version, created_at, updated_at)
                    select md5('plan report ' || p.id || y)::uuid, 'projects', p.id::text, y, make_date(y, 1, 1),
                        make_date(y, 12, 31), make_date(y + 1, 3, 30), 'APPROVED', 'one', now(), 'other', now(), 3, now(),
                        now()
                    from generate_series(2011, 2020) y, neighbour_project p
                    where p.code like 'PLAN-%'
                    on conflict do nothing""");
            statement.execute("""
                    insert into kpi_value (report_id, indicator, value, grade, qualifier)
                    select r.id, i.indicator, 7, 'OFFICIAL', 'EXACT'
                    from kpi_report r
                    join neighbour_project p on p.id::text = r.subject_id and p.code like 'PLAN-%',
                    unnest(array['REVENUE', 'EXPORT_VALUE', 'WORKERS_TOTAL', 'ELECTRICITY']) as i (indicator)
                    on conflict do nothing""");
            DatabaseOwner.execute("analyze neighbour_zone, neighbour_project, kpi_report, kpi_value");
        }
    }

    @Test
    void anAnnualReportReadsTheFiguresOfItsProvinceAndYears() throws Exception {
        explained("/v1/annual-reports/2020?province=710");

        // each subject is looked up once for its figures and once for its products, in two years
        assertThat(rowsRead.get("kpi_report")).isLessThanOrEqualTo(2L * 2 * SUBJECTS);
        assertThat(rowsRead.get("kpi_value")).isLessThanOrEqualTo(2L * PROJECTS * VALUES_OF_A_REPORT);
    }

    @Test
    void aSeriesReadsOneIndicatorOfItsProvince() throws Exception {
        explained("/v1/series?province=710&indicator=REVENUE&from=2011&to=2020");

        assertThat(rowsRead.get("kpi_value")).isLessThanOrEqualTo(10L * PROJECTS);
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
        assertThat(rowsRead).containsKeys("kpi_report", "kpi_value");
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

    /** Adds what each scan looked at: what it gave and what its filter threw away, each time it ran. */
    private void count(JsonNode node) {
        if (node.has("Relation Name")) {
            long looked = node.path("Actual Rows").asLong()
                    + node.path("Rows Removed by Filter").asLong();
            rowsRead.merge(
                    node.get("Relation Name").textValue(),
                    looked * node.path("Actual Loops").asLong(),
                    Long::sum);
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
