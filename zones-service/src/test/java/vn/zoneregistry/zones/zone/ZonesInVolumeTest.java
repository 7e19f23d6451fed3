package vn.zoneregistry.zones.zone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.zoneregistry.kit.testing.DatabaseOwner;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;
import vn.zoneregistry.zones.RecordingDataSource;
import vn.zoneregistry.zones.RecordingDataSource.Statement;
import vn.zoneregistry.zones.RecordingProfile;

/** With the zones of the whole country, every list is read by indexes, in as many statements as with one zone. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@TestProfile(RecordingProfile.class)
class ZonesInVolumeTest {

    private static final int ZONES = 1_500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    AgroalDataSource dataSource;

    @Inject
    RecordingDataSource recording;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void fill() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            var count = statement.executeQuery("select count(*) from zone where code like 'VOL-%'");
            count.next();
            if (count.getInt(1) == 0) {
                statement.execute(VOLUME.formatted(ZONES));
                statement.execute("insert into zone_identifier (zone_id, scheme, value)"
                        + " select id, 'lgsp', code from zone where code like 'VOL-%'");
                DatabaseOwner.execute("analyze");
            }
        }
    }

    /** Zones in each of the 34 provinces, a third of them in provinces that were merged, a half of them drawn. */
    private static final String VOLUME = """
            with province as (
                select id, row_number() over (order by valid_to nulls first, id) - 1 as number from administrative_unit
                where level = 'PROVINCE'),
            numbered as (
                select n, 103 + (n %% 50) * 0.1 as west, 9 + (n / 50) * 0.4 as south from generate_series(1, %d) as n)
            insert into zone (id, version, code, name, type, status, administrative_unit_id, planned_area_ha,
                industrial_land_ha, reserved_ha, leased_ha, developer_name, priority_sectors,
                boundary, boundary_area_ha, boundary_west, boundary_south, boundary_east, boundary_north,
                created_at, updated_at)
            select gen_random_uuid(), 1, 'VOL-' || n, 'Khu ' || md5(n::text),
                (array['INDUSTRIAL_PARK', 'INDUSTRIAL_CLUSTER', 'ECONOMIC_ZONE', 'BORDER_GATE_ECONOMIC_ZONE',
                       'EXPORT_PROCESSING_ZONE', 'HIGH_TECH_PARK'])[1 + n %% 6],
                (array['PLANNED', 'ESTABLISHED', 'UNDER_CONSTRUCTION', 'OPERATING', 'EXPANDING', 'CLOSED'])[1 + n %% 6],
                (select id from province where number = n %% (case when n %% 3 = 0 then 63 else 34 end)),
                50 + n, 40 + n, 0, n %% 40, 'Công ty ' || md5('developer' || n), array['C' || (10 + n %% 24)],
                case when n %% 2 = 0 then jsonb_build_object('type', 'Polygon', 'coordinates', json_build_array(
                    json_build_array(json_build_array(west, south), json_build_array(west + 0.01, south),
                                     json_build_array(west + 0.01, south + 0.01), json_build_array(west, south)))) end,
                case when n %% 2 = 0 then 60 end, case when n %% 2 = 0 then west end,
                case when n %% 2 = 0 then south end, case when n %% 2 = 0 then west + 0.01 end,
                case when n %% 2 = 0 then south + 0.01 end,
                now() - n * interval '1 minute', now() - n * interval '1 minute'
            from numbered""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type=HIGH_TECH_PARK | zone_by_type
            status=EXPANDING&status=CLOSED | zone_by_status
            province=15 | zone_by_administrative_unit
            province=15&validOn=2024-12-31 | zone_by_administrative_unit
            developer=cong ty c4ca4 | zone_by_developer
            sector=C1 | zone_by_sector
            minAvailableHa=1490 | zone_by_available_land
            bbox=103,9,103.5,9.5 | zone_by_boundary_box
            code=VOL-7 | zone_code_is_unique
            identifier=lgsp:VOL-7 | zone_identifier_names_one_zone
            q=c4ca42 | zone_by_search_text
            q=kcn c4ca | zone_by_search_text
            q=kcnc | zone_by_search_text
            """)
    void filtersByAnIndex(String filter, String index) throws SQLException {
        given().get("/v1/zones?total=true&" + filter.replace(" ", "%20")).then().statusCode(200);

        var plan = planWithoutSequentialScans(statement(sql -> sql.contains("count(*) as rows from zone z")));

        assertThat(String.join("\n", plan))
                .contains(index)
                .contains("Index Cond")
                .doesNotContain("Seq Scan on zone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name | zone_by_name
            -name | zone_by_name
            code | zone_code_is_unique
            plannedAreaHa | zone_by_planned_area
            -updatedAt | zone_by_updated_at
            -occupancyPercent | zone_by_occupancy
            """)
    void sortsByAnIndexOnEveryPage(String sort, String index) throws SQLException {
        String cursor = given().get("/v1/zones?sort=" + sort)
                .then()
                .statusCode(200)
                .extract()
                .path("nextCursor");
        var first = plan(statement(sql -> sql.contains("order by")));
        recording.forget();
        given().queryParam("cursor", cursor)
                .get("/v1/zones?sort=" + sort)
                .then()
                .statusCode(200);
        var second = plan(statement(sql -> sql.contains("order by")));

        assertThat(String.join("\n", first)).contains(index).doesNotContain("Seq Scan on zone z");
        assertThat(String.join("\n", second))
                .contains(index)
                .contains("Index Cond")
                .doesNotContain("Seq Scan on zone z");
    }

    @Test
    void sendsAsManyStatementsForAFullPageAsForOneRow() {
        var one = statementsFor("/v1/zones?limit=1");
        var many = statementsFor("/v1/zones?limit=200");

        assertThat(many).isEqualTo(one).isEqualTo(1);
        assertThat(statementsFor("/v1/zones?limit=200&total=true&sort=name&province=19"))
                .isEqualTo(2);
    }

    @Test
    void importsManyRowsWithAsManyStatementsAsFew() {
        var few = rows("FEW", 2);
        var many = rows("MANY", 120);

        assertThat(statementsOfImport(many, "created", 120)).isEqualTo(statementsOfImport(few, "created", 2));
        assertThat(statementsOfImport(many, "unchanged", 120)).isEqualTo(statementsOfImport(few, "unchanged", 2));
        assertThat(statementsOfImport(many.replace(",7,", ",8,"), "updated", 120))
                .isEqualTo(statementsOfImport(few.replace(",7,", ",8,"), "updated", 2));
    }

    private static String rows(String prefix, int rows) {
        return "code,name,type,administrativeUnitId,plannedAreaHa,identifier\n"
                + IntStream.range(0, rows)
                        .mapToObj(row ->
                                "%1$s-%2$d,Khu,INDUSTRIAL_PARK,06-2004,7,import:%1$s-%2$d\n".formatted(prefix, row))
                        .collect(Collectors.joining());
    }

    private long statementsOfImport(String rows, String outcome, int expected) {
        return statementsFor(() -> given().auth()
                .oauth2(Tokens.withRoles("integrator"))
                .contentType("text/csv")
                .body(rows)
                .post("/v1/zones/imports")
                .then()
                .statusCode(200)
                .body(outcome, is(expected)));
    }

    @Test
    void readsTheWholeCountryInAMoment() {
        given().get("/v1/zones?limit=200").then().time(org.hamcrest.Matchers.lessThan(PATIENCE.toMillis()));
        for (var form : List.of("text/csv", "application/geo+json")) {
            given().accept(form)
                    .get("/v1/zones")
                    .then()
                    .statusCode(200)
                    .time(org.hamcrest.Matchers.lessThan(PATIENCE.toMillis()));
        }
        given().accept("application/geo+json").get("/v1/zones?q=VOL-").then().body("features.size()", is(ZONES));
    }

    private long statementsFor(String path) {
        return statementsFor(() -> given().get(path).then().statusCode(200));
    }

    private long statementsFor(Runnable call) {
        recording.forget();
        var before = sessions.getStatistics().getPrepareStatementCount();
        call.run();
        long byHibernate = sessions.getStatistics().getPrepareStatementCount() - before;
        return byHibernate
                + recording.statements().stream()
                        .filter(statement -> statement.sql().contains("zone"))
                        .count();
    }

    private Statement statement(Predicate<String> wanted) {
        var statement = recording.statements().stream()
                .filter(each -> each.sql().contains("from zone z") && wanted.test(each.sql()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return statement;
    }

    private List<String> plan(Statement statement) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return statement.plan(connection);
        }
    }

    /** The country has few enough zones to read all of them; asked not to, the planner shows what it could use. */
    private List<String> planWithoutSequentialScans(Statement statement) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var setting = connection.createStatement()) {
                setting.execute("set local enable_seqscan = off");
                return statement.plan(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
