package vn.zoneregistry.zones;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.testing.DatabaseOwner;
import vn.zoneregistry.kit.testing.ServiceEnvironment;

/** What the service does at the end of its means. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class LimitsTest {

    private static final int ROWS = 200_000;
    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    DataSource dataSource;

    @Test
    void refusesFastWhenAllConnectionsAreTaken() throws SQLException {
        var connections = new ArrayDeque<Connection>();
        try {
            int all = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.max-size", Integer.class);
            for (int i = 0; i < all; i++) {
                connections.push(dataSource.getConnection());
            }

            given().get("/v1/zones")
                    .then()
                    .statusCode(503)
                    .body("code", is("overloaded"))
                    .header("Retry-After", Integer::parseInt, greaterThan(0));
        } finally {
            while (!connections.isEmpty()) {
                connections.pop().close();
            }
        }
        given().get("/v1/zones").then().statusCode(200);
    }

    @Test
    void writesListsOfAnyLengthInTheSameMemory() throws Exception {
        // the one index that would make so many rows slow to put in
        DatabaseOwner.execute("drop index administrative_unit_by_search_text");
        DatabaseOwner.execute("""
                insert into administrative_unit (id, code, name, level, parent_id, valid_from, version)
                select 'x' || i, 'x' || i, 'Xã thứ ' || i, 'COMMUNE', '19-2025', '2025-07-01', 1
                from generate_series(1, %d) as i""".formatted(ROWS));
        try {
            long idle = liveHeap();

            long mostAsCsv = mostHeapDuringExport(ListMedia.CSV);
            long mostAsSpreadsheet = mostHeapDuringExport(ListMedia.XLSX);

            assertThat(mostAsCsv - idle).isLessThan(64L * MEGABYTE);
            assertThat(mostAsSpreadsheet - idle).isLessThan(64L * MEGABYTE);
        } finally {
            DatabaseOwner.execute("delete from administrative_unit where id like 'x%'");
            DatabaseOwner.execute(
                    "create index administrative_unit_by_search_text on administrative_unit using gin (search_text gin_trgm_ops)");
        }
    }

    @Test
    void exportsEveryRow() throws IOException, InterruptedException {
        try (var lines = new BufferedReader(new InputStreamReader(export("text/csv"), StandardCharsets.UTF_8))) {
            int units =
                    given().get("/v1/administrative-units?limit=1&total=true").path("total");

            assertThat(lines.lines().count()).isEqualTo(units + 1);
        }
    }

    /** What a full collection left over; not what others have allocated since, while this thread was waiting its turn. */
    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    /** What is alive after each megabyte that was read. */
    private static long mostHeapDuringExport(String mediaType) throws IOException, InterruptedException {
        long most = 0;
        long bytes = 0;
        try (var body = export(mediaType)) {
            for (var megabyte = body.readNBytes(MEGABYTE); megabyte.length > 0; megabyte = body.readNBytes(MEGABYTE)) {
                bytes += megabyte.length;
                most = Math.max(most, liveHeap());
            }
        }
        assertThat(bytes).isGreaterThan(MEGABYTE);
        return most;
    }

    private static InputStream export(String mediaType) throws IOException, InterruptedException {
        var address =
                URI.create("http://localhost:%d/v1/administrative-units".formatted(io.restassured.RestAssured.port));
        var request =
                HttpRequest.newBuilder(address).header("Accept", mediaType).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }
}
