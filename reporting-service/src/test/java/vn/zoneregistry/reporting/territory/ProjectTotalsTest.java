package vn.zoneregistry.reporting.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.reporting.Api.viewer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.reporting.Neighbours;

/** What the database adds up is what the figures of the projects add up to one by one. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ProjectTotalsTest {

    private static final String CODE = "395";

    @Inject
    Neighbours neighbours;

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    /** In the report of the zone its projects are told apart, in that of its province they are added up. */
    @Test
    void aZoneIsTheSameInItsReportAndInThatOfItsProvince() throws Exception {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        neighbours.province(CODE + "-2004", CODE, "Tỉnh " + CODE, "Province", "2004-07-08", null, null);
        var zone = neighbours.park("SUMS", "Khu", CODE + "-2004");
        for (int i = 0; i < 12; i++) {
            var project = neighbours.project("SUMS-" + i, zone, Map.of("registeredOn", "2020-01-01"));
            for (int year : new int[] {2023, 2024}) {
                var report = UUID.randomUUID();
                report(report, project, year);
                for (var indicator : new String[] {
                    "REVENUE",
                    "WORKERS_TOTAL",
                    "WORKERS_LOCAL",
                    "INCOME_AVERAGE_MONTHLY",
                    "CAPITAL_DISBURSED",
                    "CAPITAL_REGISTERED"
                }) {
                    value(report, year, indicator, random);
                }
            }
        }

        var alone = answer("/v1/annual-reports/2024?zone=SUMS").path("indicators");
        var inProvince = answer("/v1/annual-reports/2024?province=" + CODE)
                .path("zones")
                .path(0)
                .path("indicators");

        assertThat(alone).as("seed %d", seed).isNotEmpty();
        assertThat(inProvince).as("seed %d", seed).isEqualTo(alone);
    }

    private void report(UUID id, UUID project, int year) {
        var now = Instant.now();
        database.update("""
                insert into kpi_report (id, subject_type, subject_id, year, period_from, period_to, due_on, status,
                    submitted_by, submitted_at, approved_by, approved_at, version, created_at, updated_at)
                values (?, 'projects', ?, ?, make_date(?, 1, 1), make_date(?, 12, 31), make_date(?, 12, 31), 'APPROVED',
                    'one', ?, 'other', ?, 3, ?, ?)""", id, project.toString(), year, year, year, year, now, now, now, now);
    }

    /** Some say nothing of the indicator, some that it does not apply, and the others whatever number with whatever word. */
    private void value(UUID report, int year, String indicator, Random random) {
        var words = new String[] {"EXACT", "ABOUT", "OVER", "NEARLY", "AT_LEAST", "FROM"};
        int kind = random.nextInt(6);
        if (kind > 0) {
            database.update(
                    """
                    insert into kpi_value (report_id, year, indicator, value, grade, qualifier, missing_reason)
                    values (?, ?, ?, cast(? as numeric), 'OFFICIAL', ?, ?)""",
                    report,
                    year,
                    indicator,
                    kind == 1 ? null : Integer.toString(random.nextInt(100_000)),
                    kind < 5 ? "EXACT" : words[random.nextInt(words.length)],
                    kind == 1 ? "NOT_APPLICABLE" : null);
        }
    }

    private JsonNode answer(String path) throws Exception {
        var response = viewer().get(path);
        response.then().statusCode(200);
        var answer = json.readTree(response.asString());
        answer.findParents("sharePercent").forEach(line -> ((ObjectNode) line).remove("sharePercent"));
        return answer;
    }
}
