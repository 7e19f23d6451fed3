package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.local.suite.Service.PROJECTS;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who begins, builds and ends projects, and knows what to do when no answer comes: ask again, with the same key
 * or after looking at what has become of it.
 */
final class ProjectClient {

    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(100);

    /** What a client must be ready for: somebody else was faster, the first try still runs, a service is away. */
    private static final Set<Integer> TRY_AGAIN = Set.of(409, 412, 503);

    private final Registry registry;
    private final String zone;
    private final int number;
    private final List<String> begun = new ArrayList<>();
    private Duration longestAnswer = Duration.ZERO;

    /** @param number tells clients apart: each begins with another kind of life */
    ProjectClient(Registry registry, String zone, int number) {
        this.registry = registry;
        this.zone = zone;
        this.number = number;
    }

    /** The projects that it began, each of them known by the answer. */
    List<String> begun() {
        return List.copyOf(begun);
    }

    /** How long it waited for an answer at most; where none came at all does not count. */
    Duration longestAnswer() {
        return longestAnswer;
    }

    /**
     * Takes one project after the other through its life, the one under way to its end, however late: every third is
     * only registered, every third is being built, every third has ended.
     */
    Void workUntil(long end) throws InterruptedException {
        do {
            int life = (number + begun.size()) % 3;
            var project = begin();
            move(project, "legalStatus", "REGISTERED");
            if (life != 0) {
                move(project, "progress", "PROCEDURES");
                move(project, "progress", "UNDER_CONSTRUCTION");
            }
            if (life == 2) {
                move(project, "legalStatus", "TERMINATED");
            }
        } while (System.nanoTime() < end);
        return null;
    }

    private String begin() throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var draft = Map.of("name", "Dự án " + key, "kind", "PRODUCTION", "zoneId", zone, "landAreaHa", 1.5);
        while (true) {
            var answer = answer(() -> registry.as("project-editor", PROJECTS)
                    .header("Idempotency-Key", key)
                    .body(draft)
                    .post("/v1/projects"));
            if (succeeded(answer)) {
                var id = answer.jsonPath().getString("id");
                begun.add(id);
                return id;
            }
            TimeUnit.MILLISECONDS.sleep(BEFORE_ASKING_AGAIN.toMillis());
        }
    }

    private void move(String project, String state, String to) throws InterruptedException {
        var path = "/v1/projects/" + project;
        while (true) {
            var now = answer(() -> registry.as("project-editor", PROJECTS).get(path));
            if (succeeded(now)) {
                if (to.equals(now.jsonPath().getString(state))) {
                    return;
                }
                succeeded(answer(() -> registry.as("project-editor", PROJECTS)
                        .header("If-Match", now.header("ETag"))
                        .body(Map.of("to", to, "on", "2024-06-30"))
                        .post(path + "/transitions")));
            } else {
                TimeUnit.MILLISECONDS.sleep(BEFORE_ASKING_AGAIN.toMillis());
            }
        }
    }

    private static boolean succeeded(Response answer) {
        if (answer == null || TRY_AGAIN.contains(answer.statusCode())) {
            return false;
        }
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        return true;
    }

    /** A call over HTTP. */
    private interface Call {
        Response answer() throws Exception;
    }

    /** The answer, null where the service went away before it gave one. */
    private Response answer(Call call) {
        long before = System.nanoTime();
        try {
            var answer = call.answer();
            var took = Duration.ofNanos(System.nanoTime() - before);
            longestAnswer = took.compareTo(longestAnswer) > 0 ? took : longestAnswer;
            return answer;
        } catch (Exception gone) {
            return null;
        }
    }
}
