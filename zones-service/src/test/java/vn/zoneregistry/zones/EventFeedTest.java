package vn.zoneregistry.zones;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class EventFeedTest {

    @Test
    void beginsWithTheProvinces() {
        integrator()
                .get("/v1/events?limit=1000&type=administrative-units.created")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.subject == 'administrative-units/19-2025' }.data.predecessorIds[0]",
                        contains("06-2004", "19-2004"));
    }

    @Test
    void tellsOfEachWriteOnceInTheFormOfTheResource() {
        var start = end();
        var id = ZonesFixture.created(ZonesFixture.park());
        ZonesFixture.editor()
                .header("If-Match", "\"1\"")
                .body("{\"nameEn\": \"A\"}")
                .patch("/v1/zones/{id}", id)
                .then()
                .statusCode(200);
        var zone = ZonesFixture.editor()
                .header("If-Match", "\"2\"")
                .body("{\"nameEn\": \"A\"}")
                .patch("/v1/zones/{id}", id);

        integrator()
                .get("/v1/events?after={start}", start)
                .then()
                .body("items", hasSize(2))
                .body("items.type", contains("zones.created", "zones.updated"))
                .body("items.subject", contains("zones/" + id, "zones/" + id))
                .body("items[1].source", is("/zones-service"))
                .body("items[1].specversion", is("1.0"))
                .body("items[1].actor", is("zone-editor"))
                .body("items[1].subjectversion", is(2))
                .body("items[1].data", equalTo(zone.path("")));
    }

    @Test
    void wakesAReaderWhoWaits() throws Exception {
        var start = end();
        var reader = CompletableFuture.supplyAsync(() ->
                integrator().get("/v1/events?after={start}&wait=30", start).<List<String>>path("items.type"));

        ZonesFixture.created(ZonesFixture.park());

        assertThat(reader.get(10, java.util.concurrent.TimeUnit.SECONDS)).containsExactly("zones.created");
    }

    @Test
    void showsEveryEventOnceWhileManyWrite() throws Exception {
        var start = end();
        var writers = Executors.newFixedThreadPool(8);
        try {
            var writing = CompletableFuture.supplyAsync(() -> writeAtOnce(writers));
            var seen = new ArrayList<String>();
            var versions = new HashMap<String, Integer>();
            var cursor = start;
            while (!writing.isDone() || !cursor.equals(end())) {
                var page = integrator().get("/v1/events?limit=7&after={cursor}", cursor);
                seen.addAll(page.path("items.id"));
                page.<List<Map<String, Object>>>path("items").forEach(event -> {
                    var version = (Integer) event.get("subjectversion");
                    var before = versions.put((String) event.get("subject"), version);
                    assertThat(version).isEqualTo(before == null ? 1 : before + 1);
                });
                cursor = page.path("nextCursor");
            }

            assertThat(seen).hasSize(writing.get()).doesNotHaveDuplicates();
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void isForIntegratorsOnly() {
        given().get("/v1/events").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.withRoles("viewer"))
                .get("/v1/events")
                .then()
                .statusCode(403);
        integrator()
                .get("/v1/events?limit=1001&wait=31")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("limit", "wait"));
        integrator().get("/v1/events?after=x").then().statusCode(400).body("code", is("cursor-mismatch"));
    }

    /** Eight writers, each with ten zones that are changed three times. */
    private static int writeAtOnce(java.util.concurrent.ExecutorService writers) {
        Callable<Integer> writer = () -> {
            for (int i = 0; i < 10; i++) {
                var id = ZonesFixture.created(ZonesFixture.park());
                for (int version = 1; version <= 3; version++) {
                    ZonesFixture.editor()
                            .header("If-Match", "\"%d\"".formatted(version))
                            .body("{\"nameEn\": \"%d\"}".formatted(version))
                            .patch("/v1/zones/{id}", id)
                            .then()
                            .statusCode(200);
                }
            }
            return 40;
        };
        try {
            var all = writers.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> writer).toList());
            int written = 0;
            for (var each : all) {
                written += each.get();
            }
            return written;
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String end() {
        return integrator().get("/v1/events?limit=1&type=none").path("nextCursor");
    }

    private static RequestSpecification integrator() {
        return given().auth().oauth2(Tokens.withRoles("integrator"));
    }
}
