package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.local.suite.Service.PROJECTS;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.zoneregistry.local.suite.Service;

/** A caller who never heard the answer sends the same again; whatever died meanwhile, one thing is created. */
@ExtendWith(RunningSuite.class)
class IdempotencyIT {

    private static final int ROUNDS = 3;
    private static final int CALLERS = 8;

    private final Registry registry;

    IdempotencyIT(Registry registry) {
        this.registry = registry;
    }

    @Test
    void aCrashBetweenEffectAndAnswerLeavesOneThing() {
        for (int round = 0; round < ROUNDS; round++) {
            var names = IntStream.range(0, CALLERS)
                    .mapToObj(i -> "Công ty Thử " + UUID.randomUUID())
                    .toList();

            crashWhileAllAreCreated(names);

            for (var name : names) {
                assertThat(create(name).statusCode()).as(name).isEqualTo(201);
                assertThat(create(name).header("Idempotency-Replayed")).as(name).isEqualTo("true");
                assertThat(registry.read(Service.PROJECTS, "/v1/investors?q=" + name.substring(13))
                                .getList("items"))
                        .as(name)
                        .hasSize(1);
            }
        }
    }

    private void crashWhileAllAreCreated(List<String> names) {
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            var calls = names.stream()
                    .map(name -> callers.submit(() -> create(name)))
                    .toList();
            // one answer is enough to know that the others are on their way
            calls.get(0).get();
        } catch (java.util.concurrent.ExecutionException | InterruptedException unanswered) {
            assertThat(unanswered).isNotNull();
        } finally {
            registry.kill(PROJECTS);
            callers.shutdownNow();
            registry.start(PROJECTS);
        }
    }

    private Response create(String name) {
        return registry.as("project-editor", PROJECTS)
                .header("Idempotency-Key", name.substring(13))
                .body(Map.of("name", name, "kind", "DOMESTIC", "countryCode", "VN"))
                .post("/v1/investors");
    }
}
