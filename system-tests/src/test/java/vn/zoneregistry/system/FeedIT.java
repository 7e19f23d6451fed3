package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.zoneregistry.local.suite.Service.PROJECTS;
import static vn.zoneregistry.local.suite.Service.ZONES;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Twelve write at once, one reads along, and the service that follows is killed ten times: nobody misses anything. */
@ExtendWith(RunningSuite.class)
class FeedIT {

    private static final int WRITERS = 12;
    private static final int KILLS = 10;
    private static final Duration CATCHING_UP = Duration.ofSeconds(20);

    private final Registry registry;

    FeedIT(Registry registry) {
        this.registry = registry;
    }

    /** What one writer made: its zone, a project in it, and the name that it gave the zone last. */
    private record Written(String zone, String project, int versions) {

        String lastName() {
            return "Khu thử " + versions;
        }
    }

    @Test
    void everyEventIsSeenOnceAndInOrder() throws ExecutionException, InterruptedException {
        var start = registry.as("integrator", ZONES)
                .get("/v1/events?type=none&limit=1")
                .jsonPath()
                .getString("nextCursor");
        var done = new AtomicBoolean();
        var people = Executors.newFixedThreadPool(WRITERS + 1);
        try {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(i -> people.submit(() -> write("TEST-FEED-%02d".formatted(i), done)))
                    .toList();
            var reader = people.submit(() -> read(start, done, writers));
            for (int kill = 0; kill < KILLS; kill++) {
                registry.kill(PROJECTS);
                registry.start(PROJECTS);
            }
            done.set(true);

            var versionsSeen = reader.get();
            for (var writer : writers) {
                var written = writer.get();
                assertThat(versionsSeen).containsEntry("zones/" + written.zone(), written.versions());
                await().atMost(CATCHING_UP)
                        .untilAsserted(() -> assertThat(registry.read(PROJECTS, "/v1/projects/" + written.project())
                                        .getString("zone.name"))
                                .isEqualTo(written.lastName()));
            }
        } finally {
            done.set(true);
            people.shutdownNow();
            registry.start();
        }
    }

    /** Makes a zone and renames it over and over; every name is a version. */
    private Written write(String code, AtomicBoolean done) {
        var zone = registry.park(code, "10-2004", 10);
        int version = 1;
        while (!done.get()) {
            version++;
            registry.as("zone-editor", ZONES)
                    .header("If-Match", "\"%d\"".formatted(version - 1))
                    .body(Map.of("name", "Khu thử " + version))
                    .patch("/v1/zones/" + zone)
                    .then()
                    .statusCode(200);
        }
        return new Written(zone, registry.project(zone, CATCHING_UP), version);
    }

    /** Follows the feed until all writers are done and nothing is left; the last version seen of every zone. */
    private Map<String, Integer> read(String start, AtomicBoolean done, List<Future<Written>> writers) {
        Set<String> seen = new HashSet<>();
        var versions = new HashMap<String, Integer>();
        var cursor = start;
        while (true) {
            boolean allWritten = done.get() && writers.stream().allMatch(Future::isDone);
            var page = registry.as("integrator", ZONES)
                    .get("/v1/events?limit=100&wait=1&after=" + cursor)
                    .jsonPath();
            List<Map<String, Object>> events = page.getList("items");
            for (var event : events) {
                assertThat(seen.add((String) event.get("id"))).isTrue();
                var version = ((Number) event.get("subjectversion")).intValue();
                var before = versions.put((String) event.get("subject"), version);
                assertThat(version).isEqualTo(before == null ? 1 : before + 1);
            }
            if (allWritten && events.isEmpty()) {
                return versions;
            }
            cursor = page.getString("nextCursor");
        }
    }
}
