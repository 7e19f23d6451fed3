package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.zoneregistry.local.suite.Service.PROJECTS;
import static vn.zoneregistry.local.suite.Service.REPORTING;
import static vn.zoneregistry.local.suite.Service.ZONES;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.zoneregistry.local.suite.DataFolder;
import vn.zoneregistry.local.suite.Installation;
import vn.zoneregistry.local.suite.Ports;
import vn.zoneregistry.local.suite.Service;

/**
 * The event log survives a dump and its restoration into a new server, where transaction numbers start anew: every event keeps
 * its place, what had none yet gets the next, and those who follow go on where they were.
 */
class RestoreIT {

    private static final String ANNUAL_REPORT = "/v1/annual-reports/2024?province=10";
    private static final String RENAMED_BEFORE = "BK-CCN-HUYENTUNG";
    private static final String RENAMED_AFTER = "BK-KCN-THANHBINH";
    private static final int EVENTS_OF_A_STRETCH = 20;
    private static final Duration CATCHING_UP = Duration.ofSeconds(20);

    private static final List<Registry> STARTED = new ArrayList<>();
    private static final Map<Service, List<Stretch>> FEEDS = new EnumMap<>(Service.class);

    private static long newestBefore;
    private static String annualReport;
    private static long lastTransaction;
    private static long rememberedZones;
    private static Registry restored;
    private static DatabaseServer newServer;

    /** Some events behind a cursor, and the whole answer of one who asks for as many: they and the next cursor. */
    private record Stretch(long after, int events, String answer) {}

    @BeforeAll
    static void restoresIntoANewServer(@TempDir Path original, @TempDir Path copy) throws SQLException {
        var registry = start(original);
        var server = new DatabaseServer(new DataFolder(original));
        registry.loadSampleData();
        // a zone with a past, which would get longer if its events were applied again
        rename(registry, RENAMED_AFTER, "Đổi tên khi đã có người theo dõi");
        await().atMost(CATCHING_UP).untilAsserted(() -> assertNothingIsUnderWay(registry, server));
        for (var service : Service.values()) {
            FEEDS.put(service, feed(registry, service));
        }
        newestBefore = newest(registry, ZONES);
        annualReport = registry.answer(REPORTING, ANNUAL_REPORT).asString();
        writeWhatNobodyReads(registry);
        assertThat(server.rows(ZONES, "event_without_position")).isEqualTo(1);
        lastTransaction = server.transaction();
        rememberedZones = server.rows(REPORTING, "neighbour_zone_past");

        restored = start(copy);
        newServer = new DatabaseServer(new DataFolder(copy));
        for (var service : Service.values()) {
            restored.stop(service);
        }
        server.copyTo(newServer);
        restored.start();
    }

    @AfterAll
    static void stopsWhatWasStarted() {
        STARTED.forEach(Registry::stop);
    }

    @ParameterizedTest
    @EnumSource
    void everyEventHasThePlaceThatItHad(Service service) {
        assertThat(FEEDS.get(service)).isNotEmpty().allSatisfy(stretch -> assertThat(
                        events(restored, service, stretch.after(), stretch.events())
                                .asString())
                .isEqualTo(stretch.answer()));
    }

    @Test
    void anEventThatHadNoPlaceYetGetsTheNextAndIsFollowed() {
        var next = events(restored, ZONES, newestBefore, 1).jsonPath();

        assertThat(next.getString("items[0].subject")).isEqualTo("zones/" + id(restored, RENAMED_BEFORE));
        assertThat(next.getLong("nextCursor")).isEqualTo(newestBefore + 1);
        await().atMost(CATCHING_UP)
                .untilAsserted(() -> assertThat(nameInProjects(RENAMED_BEFORE)).isEqualTo("Đổi tên trước khi sao lưu"));
    }

    @Test
    void anAnnualReportIsTheSame() {
        assertThat(restored.answer(REPORTING, ANNUAL_REPORT).asString()).isEqualTo(annualReport);
    }

    @Test
    void aWriteComesAfterAllOthersAndIsAppliedOnce() throws SQLException {
        await().atMost(CATCHING_UP).untilAsserted(() -> assertNothingIsUnderWay(restored, newServer));
        assertThat(newServer.rows(REPORTING, "neighbour_zone_past")).isEqualTo(rememberedZones + 1);
        var newest = newest(restored, ZONES);

        rename(restored, RENAMED_AFTER, "Đổi tên sau khi phục hồi");

        assertThat(newServer.transaction()).isLessThan(lastTransaction);
        assertThat(newest(restored, ZONES)).isEqualTo(newest + 1);
        await().atMost(CATCHING_UP).untilAsserted(() -> assertNothingIsUnderWay(restored, newServer));
        assertThat(nameInProjects(RENAMED_AFTER)).isEqualTo("Đổi tên sau khi phục hồi");
        assertThat(nameInReporting(RENAMED_AFTER)).isEqualTo("Đổi tên sau khi phục hồi");
        assertThat(newServer.rows(REPORTING, "neighbour_zone_past")).isEqualTo(rememberedZones + 2);
    }

    private static Registry start(Path folder) {
        // open for passage: where root may not use namespaces, the database runs as another user
        folder.toFile().setExecutable(true, false);
        var root = Path.of(System.getProperty("registry.root")).toAbsolutePath().normalize();
        var registry = new Registry(new Installation(root), new DataFolder(folder), Ports.free());
        STARTED.add(registry);
        return registry;
    }

    /** No land is being asked for, and every service knows all that its neighbours have written. */
    private static void assertNothingIsUnderWay(Registry registry, DatabaseServer server) throws SQLException {
        assertThat(registry.read(PROJECTS, "/v1/projects").getList("items.landAllocation.state"))
                .doesNotContain("PENDING");
        assertThat(server.cursor(PROJECTS, ZONES)).isEqualTo(newest(registry, ZONES));
        assertThat(server.cursor(REPORTING, ZONES)).isEqualTo(newest(registry, ZONES));
        assertThat(server.cursor(REPORTING, PROJECTS)).isEqualTo(newest(registry, PROJECTS));
    }

    /** Leaves one event without a place in the feed, as a dump finds it that is taken between a commit and the next reader. */
    private static void writeWhatNobodyReads(Registry registry) {
        registry.stop(REPORTING);
        registry.stop(PROJECTS);
        // their last requests may still be waiting there, and would be answered
        registry.stop(ZONES);
        registry.start(ZONES);
        rename(registry, RENAMED_BEFORE, "Đổi tên trước khi sao lưu");
        registry.stop(ZONES);
    }

    private static List<Stretch> feed(Registry registry, Service service) {
        var stretches = new ArrayList<Stretch>();
        long cursor = 0;
        while (true) {
            var answer = events(registry, service, cursor, EVENTS_OF_A_STRETCH);
            int events = answer.jsonPath().getList("items").size();
            if (events == 0) {
                return stretches;
            }
            stretches.add(new Stretch(cursor, events, answer.asString()));
            cursor = answer.jsonPath().getLong("nextCursor");
        }
    }

    private static Response events(Registry registry, Service service, long after, int limit) {
        return registry.as("integrator", service).get("/v1/events?after=" + after + "&limit=" + limit);
    }

    /** The cursor behind the newest event. */
    private static long newest(Registry registry, Service service) {
        return registry.as("integrator", service)
                .get("/v1/events?type=none&limit=1")
                .jsonPath()
                .getLong("nextCursor");
    }

    private static void rename(Registry registry, String zone, String name) {
        var answer = registry.answer(ZONES, "/v1/zones/by-code/" + zone);
        registry.as("zone-editor", ZONES)
                .header("If-Match", answer.header("ETag"))
                .body(Map.of("name", name))
                .patch("/v1/zones/" + answer.jsonPath().getString("id"))
                .then()
                .statusCode(200);
    }

    private static String id(Registry registry, String zone) {
        return registry.read(ZONES, "/v1/zones/by-code/" + zone).getString("id");
    }

    private static String nameInProjects(String zone) {
        return restored.read(PROJECTS, "/v1/projects?zone=" + zone).getString("items[0].zone.name");
    }

    private static String nameInReporting(String zone) {
        return restored.read(REPORTING, "/v1/kpi-reports/zones/" + id(restored, zone) + "/2021")
                .getString("subject.name");
    }
}
