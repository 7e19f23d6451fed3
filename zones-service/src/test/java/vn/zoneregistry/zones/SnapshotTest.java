package vn.zoneregistry.zones;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class SnapshotTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test
    void isTheRegistryTogetherWithTheFeedAfterItWhileManyWrite() throws Exception {
        var half = new CountDownLatch(4 * 15);
        var writers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> write(half)))
                .toList();
        half.await();

        var snapshot = integrator().get("/v1/zones/snapshot");
        var copy = things(snapshot);
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get();
        var cursor = follow(snapshot.header("Feed-Cursor"), copy);

        var digest =
                integrator().get("/v1/zones/digest?by=province&at=" + cursor).jsonPath();
        assertThat(copy).hasSizeGreaterThan(100);
        assertThat(digest.getString("cursor")).isEqualTo(cursor);
        assertThat(digest.<Map<String, Object>>getList("items")).isEqualTo(digests(copy));
        assertThat(things(integrator().get("/v1/zones/snapshot"))).hasToString(copy.toString());
        copy.values().forEach(zone -> assertThat(ZonesFixture.editor()
                        .get("/v1/zones/" + zone.get("id").asText())
                        .<Integer>path("version"))
                .isEqualTo(zone.get("version").asInt()));
    }

    @Test
    void hasOneFormForEveryThing() {
        var zone = ZonesFixture.with(ZonesFixture.park(), "industrialLandHa", new BigDecimal("100.5000"));
        var id = ZonesFixture.created(ZonesFixture.with(zone, "name", "Khu \"Đông\"\nPhố Mới"));

        var line = integrator()
                .get("/v1/zones/snapshot")
                .asString()
                .lines()
                .filter(each -> each.contains(id))
                .findFirst()
                .orElseThrow();

        assertThat(line)
                .startsWith(
                        "{\"administrativeUnitId\":\"06-2004\",\"boundary\":null,\"boundaryAreaHa\":null,\"code\":\"")
                .contains("\"industrialLandHa\":100.5,\"land\":{\"availableHa\":100.5,")
                .contains("\"name\":\"Khu \\\"Đông\\\"\\nPhố Mới\",");
    }

    @Test
    void isPackedForThoseWhoUnpack() {
        var packed = integrator().header("Accept-Encoding", "gzip").get("/v1/administrative-units/snapshot");

        packed.then().statusCode(200).header("Content-Encoding", "gzip").contentType("application/x-ndjson");
        assertThat(packed.asString().lines().count())
                .isEqualTo(given().get("/v1/administrative-units?limit=1&total=true")
                        .jsonPath()
                        .getLong("total"));
    }

    @Test
    void remembersWhatACollectionCameToBefore() {
        ZonesFixture.created(ZonesFixture.park());
        var before = integrator().get("/v1/zones/digest").jsonPath();
        ZonesFixture.created(ZonesFixture.park());

        integrator()
                .get("/v1/zones/digest?at=" + before.getString("cursor"))
                .then()
                .body("", is(before.getMap("")))
                .body("by", nullValue());
        assertThat(integrator().get("/v1/zones/digest").jsonPath().getList("items"))
                .isNotEqualTo(before.getList("items"));
    }

    @Test
    void isThereOfEveryCollectionOfTheFeed() {
        var id = ZonesFixture.created(ZonesFixture.park());
        ZonesFixture.createdPhase(id, ZonesFixture.phase(1, 40));
        for (var collection : List.of(
                "zones", "phases", "infrastructure-works", "plans", "land-allocations", "administrative-units")) {
            var things = integrator().get("/v1/" + collection + "/snapshot");
            var digest = integrator().get("/v1/" + collection + "/digest?at=" + things.header("Feed-Cursor"));

            assertThat(digest.jsonPath().getLong("items[0].count"))
                    .as(collection)
                    .isEqualTo(things.asString().lines().count());
        }
        integrator()
                .get("/v1/phases/digest?by=zone")
                .then()
                .body("items.find { it.key == '%s' }.count".formatted(id), is(1));
    }

    @Test
    void isForThoseWhoMayReadTheFeed() {
        for (var path : List.of("/v1/zones/snapshot", "/v1/zones/digest")) {
            given().get(path).then().statusCode(401);
            given().auth().oauth2(Tokens.withRoles("viewer")).get(path).then().statusCode(403);
            given().auth()
                    .oauth2(Tokens.withRoles("feed-follower"))
                    .get(path)
                    .then()
                    .statusCode(200);
        }
        integrator().get("/v1/phases/digest?by=year").then().statusCode(400).body("errors.parameter", contains("by"));
        integrator()
                .get("/v1/zones/digest?at=" + Long.MAX_VALUE)
                .then()
                .statusCode(400)
                .body("code", is("cursor-mismatch"));
    }

    /** Makes zones, renames two in three of them and deletes one in three. */
    private static void write(CountDownLatch half) {
        for (int i = 0; i < 40; i++) {
            var zone = ZonesFixture.park();
            var id = ZonesFixture.created(
                    i % 2 == 0 ? zone : ZonesFixture.with(zone, "administrativeUnitId", "10-2004"));
            var request = ZonesFixture.editor().header("If-Match", "\"1\"");
            if (i % 3 == 0) {
                request.delete("/v1/zones/" + id).then().statusCode(204);
            } else {
                request.body("{\"nameEn\": \"A\"}")
                        .patch("/v1/zones/" + id)
                        .then()
                        .statusCode(200);
            }
            half.countDown();
        }
    }

    private static SortedMap<String, JsonNode> things(Response snapshot) {
        var things = new TreeMap<String, JsonNode>();
        snapshot.then().statusCode(200);
        snapshot.asString()
                .lines()
                .map(SnapshotTest::read)
                .forEach(thing -> things.put(thing.get("id").asText(), thing));
        return things;
    }

    /** Does with the copy what every event of the feed says, until there is none. */
    private static String follow(String start, SortedMap<String, JsonNode> copy) {
        var cursor = start;
        while (true) {
            var page =
                    read(integrator().get("/v1/events?limit=50&after=" + cursor).asString());
            if (page.get("items").isEmpty()) {
                return page.get("nextCursor").asText();
            }
            for (var event : page.get("items")) {
                var id = event.get("subject").asText().replace("zones/", "");
                if (event.get("type").asText().equals("zones.deleted")) {
                    copy.remove(id);
                } else if (event.get("subject").asText().startsWith("zones/")) {
                    copy.put(id, canonical(event.get("data")));
                }
            }
            cursor = page.get("nextCursor").asText();
        }
    }

    /** As documented: by province, in the order of the ids, the lines with their ends. */
    private static List<Map<String, Object>> digests(SortedMap<String, JsonNode> copy) throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256");
        var lines = new TreeMap<String, StringBuilder>();
        var counts = new TreeMap<String, Integer>();
        copy.values().forEach(zone -> {
            var province = zone.at("/province/id").asText();
            lines.computeIfAbsent(province, unused -> new StringBuilder())
                    .append(zone)
                    .append('\n');
            counts.merge(province, 1, Integer::sum);
        });
        return lines.entrySet().stream()
                .map(group -> Map.<String, Object>of(
                        "key",
                        group.getKey(),
                        "count",
                        counts.get(group.getKey()),
                        "sha256",
                        HexFormat.of()
                                .formatHex(sha256.digest(
                                        group.getValue().toString().getBytes(StandardCharsets.UTF_8)))))
                .toList();
    }

    /** Members by name, numbers without trailing zeros. */
    private static JsonNode canonical(JsonNode value) {
        if (value instanceof ObjectNode object) {
            var sorted = JsonNodeFactory.instance.objectNode();
            object.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(member -> sorted.set(member.getKey(), canonical(member.getValue())));
            return sorted;
        }
        if (value.isArray()) {
            var items = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> items.add(canonical(item)));
            return items;
        }
        return value.isBigDecimal() ? new ObjectMapper().getNodeFactory().numberNode(plain(value)) : value;
    }

    private static BigDecimal plain(JsonNode number) {
        var stripped = number.decimalValue().stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static RequestSpecification integrator() {
        return given().auth().oauth2(Tokens.withRoles("integrator"));
    }
}
