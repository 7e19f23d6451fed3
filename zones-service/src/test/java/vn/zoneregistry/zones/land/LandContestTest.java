package vn.zoneregistry.zones.land;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.zoneregistry.zones.ZonesFixture.created;
import static vn.zoneregistry.zones.ZonesFixture.createdPhase;
import static vn.zoneregistry.zones.ZonesFixture.park;
import static vn.zoneregistry.zones.ZonesFixture.phase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;

/** Many want the same land for some seconds; {@code -Dcontest.seconds=10} lets them fight longer. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class LandContestTest {

    private static final int CLIENTS = 64;
    private static final int OBSERVERS = 2;
    private static final BigDecimal LIMIT_OF_THE_ZONE = BigDecimal.valueOf(100);
    private static final BigDecimal LIMIT_OF_THE_PHASE = BigDecimal.valueOf(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI service;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<Integer> answers = ConcurrentHashMap.newKeySet();
    private String token;
    private String zone;
    private String phase;
    private long end;

    @BeforeEach
    void prepare() {
        token = Tokens.withRoles("zone-editor");
        zone = created(park());
        phase = createdPhase(zone, phase(1, 20));
        end = System.nanoTime()
                + Duration.ofSeconds(Integer.getInteger("contest.seconds", 3)).toNanos();
    }

    @Test
    void neverShowsMoreLandGivenThanThereIs() throws Exception {
        var pool = Executors.newFixedThreadPool(CLIENTS + OBSERVERS);
        try {
            var clients = IntStream.range(0, CLIENTS).mapToObj(this::client);
            var observers = IntStream.range(0, OBSERVERS).<Callable<Void>>mapToObj(i -> this::observe);

            for (var outcome : pool.invokeAll(Stream.concat(clients, observers).toList())) {
                outcome.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(answers).contains(200, 201, 409).isSubsetOf(200, 201, 409, 503);
        var balance = given().get("/v1/zones/{zone}", zone).then().extract().path("land");
        given().get("/v1/zones/{zone}/land", zone).then().body("", equalTo(balance));
    }

    /** Takes land, leases what is reserved, gives some back, and takes again. */
    private Callable<Void> client(int number) {
        return () -> {
            var random = new Random(number);
            var held = new ArrayList<String>();
            while (System.nanoTime() < end) {
                var id = UUID.randomUUID().toString();
                var area = BigDecimal.valueOf(1 + random.nextInt(50_000), 4);
                var place = random.nextBoolean() ? phase : null;
                if (put(id, place, area, "RESERVED") == 201) {
                    held.add(id);
                    put(id, place, area, "LEASED");
                }
                if (!held.isEmpty() && random.nextInt(3) > 0) {
                    release(held.remove(random.nextInt(held.size())));
                }
            }
            return null;
        };
    }

    private Void observe() {
        while (System.nanoTime() < end) {
            within(get("/v1/zones/" + zone).path("land"), LIMIT_OF_THE_ZONE);
            within(get("/v1/zones/" + zone + "/land"), LIMIT_OF_THE_ZONE);
            within(get("/v1/zones/" + zone + "/phases/" + phase), LIMIT_OF_THE_PHASE);
        }
        return null;
    }

    private static void within(JsonNode land, BigDecimal limit) {
        if (land.has("reservedHa")) {
            var reserved = land.path("reservedHa").decimalValue();
            var leased = land.path("leasedHa").decimalValue();
            assertThat(reserved).isNotNegative();
            assertThat(leased).isNotNegative();
            assertThat(reserved.add(leased)).isLessThanOrEqualTo(limit);
        }
    }

    private int put(String id, String place, BigDecimal area, String state) {
        return send("PUT", "/v1/land-allocations/" + id, """
                {"zoneId": "%s", "phaseId": %s, "projectId": "%s", "tenantName": "Công ty Thử", "areaHa": %s,
                 "state": "%s", "from": "2024-01-01"}""".formatted(
                        zone, place == null ? null : "\"" + place + "\"", id, area.toPlainString(), state));
    }

    private void release(String id) {
        send("POST", "/v1/land-allocations/" + id + "/release", "{\"on\": \"2024-06-01\", \"kind\": \"RELEASED\"}");
    }

    private int send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = answer(request).statusCode();
        answers.add(status);
        return status;
    }

    private JsonNode get(String path) {
        try {
            return JSON.readTree(
                    answer(HttpRequest.newBuilder(service.resolve(path)).build())
                            .body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
