package vn.zoneregistry.zones.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;
import vn.zoneregistry.zones.ZonesFixture;

@QuarkusTest
@TestProfile(WebhookProfile.class)
@WithTestResource(ServiceEnvironment.class)
class WebhookTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    AgroalDataSource database;

    @Inject
    ChangingAddresses names;

    @Inject
    MovableClock clock;

    private Receiver receiver;

    @BeforeEach
    void open() {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        for (var id : integrator().get("/v1/subscriptions?limit=200").jsonPath().<String>getList("items.id")) {
            integrator()
                    .header("If-Match", "*")
                    .delete("/v1/subscriptions/" + id)
                    .then()
                    .statusCode(204);
        }
        receiver.close();
        clock.back();
    }

    @Test
    void sendsEachEventSignedAndInTheFormOfTheFeed() throws Exception {
        var subscription = subscribed(receiver.address(), "zones.*");
        var start = subscription.jsonPath().getString("cursor");
        var zone = zoneWithVersions(3);

        var deliveries = receiver.await(3);

        assertThat(deliveries).extracting(Receiver.Delivered::version).containsExactly(1, 2, 3);
        integrator()
                .get("/v1/events?subject=zones/" + zone + "&after=" + start)
                .then()
                .body("items[0]", is(deliveries.get(0).event().getMap("")));
        var first = deliveries.get(0);
        assertThat(first.headers())
                .containsEntry("webhook-id", first.event().getString("id"))
                .containsEntry("content-type", "application/cloudevents+json")
                .containsEntry("webhook-signature", signature(subscription, first));
        integrator()
                .get(path(subscription) + "/deliveries")
                .then()
                .body("items.state", everyItem(is("DELIVERED")))
                .body("items.subject", everyItem(is("zones/" + zone)))
                .body("items.lastStatus", contains(204, 204, 204));
    }

    @Test
    void waitsForWhoFailsHangsAndRedirectsAndDelaysNobodyElse() throws Exception {
        try (var well = new Receiver();
                var inside = new Receiver()) {
            receiver.answers(503).hangs().redirectsTo(inside.address());
            var sick = subscribed(receiver.address(), "zones.*");
            var start = sick.jsonPath().getString("cursor");
            subscribed(well.address(), "zones.created", "zones.updated");
            zoneWithVersions(4);

            assertThat(well.await(4)).extracting(Receiver.Delivered::version).containsExactly(1, 2, 3, 4);
            assertThat(receiver.await(4))
                    .extracting(Receiver.Delivered::version)
                    .containsExactly(1, 2, 3, 4);
            assertThat(receiver.awaitRefused(3))
                    .extracting(Receiver.Delivered::version)
                    .containsExactly(1, 1, 1);
            assertThat(inside.heardNothing()).isTrue();

            integrator()
                    .body(Map.of("after", start))
                    .post(path(sick) + "/replays")
                    .then()
                    .statusCode(200)
                    .body("cursor", is(start));
            assertThat(receiver.await(4))
                    .extracting(Receiver.Delivered::version)
                    .containsExactly(1, 2, 3, 4);
            integrator()
                    .get(path(sick) + "/deliveries")
                    .then()
                    .body("items", hasSize(8))
                    .body("items[7].attempts", is(4));
            assertThat(outcomes()).contains("delivered", "refused", "timed_out", "redirected");
        }
    }

    @Test
    void leavesWhoIsBusyAloneForAsLongAsItAsks() throws Exception {
        try (var well = new Receiver()) {
            receiver.isBusyFor(Duration.ofHours(5));
            var busy = subscribed(receiver.address(), "zones.*");
            subscribed(well.address(), "zones.*");
            zoneWithVersions(1);
            receiver.awaitRefused(1);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(oneDelivery(busy)).containsEntry("attempts", 1));

            clock.forward(Duration.ofHours(4));
            zoneWithVersions(1);
            assertThat(well.await(2)).hasSize(2);
            assertThat(receiver.heardNothing()).isTrue();
            assertThat(oldestUndelivered()).isBetween(4 * 3600.0, 5 * 3600.0);

            clock.forward(Duration.ofHours(1));
            assertThat(receiver.await(2)).hasSize(2);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(oldestUndelivered()).isZero());
        }
    }

    @Test
    void givesUpAnEventThatWasRefusedForThreeDaysAndGoesOnWithItsSubject() throws Exception {
        receiver.usually(422);
        var subscription = subscribed(receiver.address(), "zones.*");
        zoneWithVersions(2);
        receiver.awaitRefused(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(deliveries(subscription, "attempts"))
                .containsExactly(0, 1));

        clock.forward(Duration.ofDays(3).minusMinutes(1));
        receiver.awaitRefused(2);
        assertThat(deliveries(subscription, "state")).containsExactly("PENDING", "PENDING");
        clock.forward(Duration.ofMinutes(2));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(deliveries(subscription, "state"))
                .containsExactly("PENDING", "ABANDONED"));
        receiver.usually(200);
        assertThat(receiver.await(1).get(0).version()).isEqualTo(2);
        integrator().get(path(subscription)).then().body("enabled", is(true));
    }

    @Test
    void stopsForWhoFailedForThreeDaysAndLosesNothing() throws Exception {
        receiver.usually(500);
        var subscription = subscribed(receiver.address(), "zones.*");
        zoneWithVersions(2);
        receiver.awaitRefused(1);
        await().atMost(PATIENCE)
                .until(() -> integrator().get(path(subscription)).path("failingSince") != null);

        clock.forward(Duration.ofDays(3).plusMinutes(1));

        var disabled = untilDisabled(subscription);
        assertThat(disabled.<String>path("disabledReason")).isEqualTo("FAILING");
        assertThat(oldestUndelivered()).isZero();
        receiver.usually(200);
        integrator()
                .header("If-Match", disabled.header("ETag"))
                .body(Map.of("enabled", true))
                .patch(path(subscription))
                .then()
                .statusCode(200);
        assertThat(receiver.await(2)).extracting(Receiver.Delivered::version).containsExactly(1, 2);
    }

    @Test
    void letsOtherSubjectsPassAnEventThatTheReceiverCannotBear() throws Exception {
        receiver.answers(422).answers(422);
        subscribed(receiver.address(), "zones.*");
        var refused = zoneWithVersions(1);
        receiver.awaitRefused(1);
        var other = zoneWithVersions(1);

        var subjects = receiver.await(2).stream()
                .map(each -> each.event().getString("subject"))
                .toList();

        assertThat(subjects).containsExactlyInAnyOrder("zones/" + refused, "zones/" + other);
    }

    @Test
    void stopsForWhoIsGoneUntilItIsEnabledAgain() throws Exception {
        receiver.usually(410);
        var subscription = subscribed(receiver.address(), "*");
        zoneWithVersions(1);
        receiver.awaitRefused(1);

        var disabled = untilDisabled(subscription);
        assertThat(disabled.<String>path("disabledReason")).isEqualTo("GONE");
        receiver.usually(200);
        integrator()
                .header("If-Match", disabled.header("ETag"))
                .body(Map.of("enabled", true))
                .patch(path(subscription))
                .then()
                .statusCode(200)
                .body("disabledReason", nullValue());
        assertThat(receiver.await(1).get(0).version()).isEqualTo(1);
    }

    @Test
    void signsWithEverySecretWhileTheyAreChanged() throws Exception {
        var first = subscribed(receiver.address(), "zones.*");
        var second = integrator().post(path(first) + "/secrets");
        second.then().statusCode(200).body("secrets", hasSize(2)).body("secret", startsWith("whsec_"));
        zoneWithVersions(1);

        var both = receiver.await(1).get(0);
        assertThat(both.headers().get("webhook-signature"))
                .isEqualTo(signature(second, both) + " " + signature(first, both));

        integrator()
                .header("If-Match", second.header("ETag"))
                .delete(path(first) + "/secrets/" + first.path("secrets[0].id"))
                .then()
                .statusCode(204);
        zoneWithVersions(1);
        var one = receiver.await(1).get(0);
        assertThat(one.headers()).containsEntry("webhook-signature", signature(second, one));
        integrator()
                .header("If-Match", "*")
                .delete(path(first) + "/secrets/" + second.path("secrets[1].id"))
                .then()
                .statusCode(409)
                .body("code", is("in-use"));
    }

    @Test
    void showsASecretOnceAndKeepsItSealed() throws Exception {
        var body = Map.of("endpoint", receiver.address(), "eventTypes", List.of("zones.*"));
        var key = UUID.randomUUID().toString();
        var made = integrator().header("Idempotency-Key", key).body(body).post("/v1/subscriptions");
        made.then().statusCode(201);

        integrator()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/subscriptions")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", is(made.<String>path("id")))
                .body("secret", nullValue());
        integrator().get(path(made)).then().body("secret", nullValue());
        integrator()
                .get(path(made) + "/history")
                .then()
                .body("items.changes.flatten().findAll { it.pointer == '/secret' }", hasSize(0));
        var secret = made.<String>path("secret");
        var bytes = HexFormat.of().formatHex(Base64.getDecoder().decode(secret.substring("whsec_".length())));
        for (var table : List.of("webhook_secret", "webhook_subscription", "idempotent_answer", "event")) {
            assertThat(everythingIn(table)).doesNotContain(secret).doesNotContain(bytes);
        }
    }

    @Test
    void callsNobodyInside() {
        for (var address : List.of(
                "http://127.0.0.1/",
                "https://127.0.0.2/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest",
                "https://[::1]/",
                "https://[::ffff:10.1.2.3]/",
                "https://[64:ff9b::a01:203]/",
                "https://[fd00::1]/",
                "https://0x7f.1/",
                "https://user@receiver.example/",
                "no address")) {
            integrator()
                    .body(Map.of("endpoint", address, "eventTypes", List.of("zones.*")))
                    .post("/v1/subscriptions")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/endpoint"));
        }
        integrator()
                .body(Map.of("endpoint", receiver.address(), "eventTypes", List.of("zone.*")))
                .post("/v1/subscriptions")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/eventTypes/0"))
                .body("errors[0].message", is("có phải zones không?"));
    }

    @Test
    void looksAtTheAddressEachTimeThatItConnects() throws Exception {
        var subscription = subscribed(receiver.address(ChangingAddresses.NAME), "zones.*");
        zoneWithVersions(1);
        receiver.await(1);

        names.turnInside();
        var zone = zoneWithVersions(1);

        await().atMost(PATIENCE).untilAsserted(() -> integrator()
                .get(path(subscription) + "/deliveries?state=PENDING&subject=zones/" + zone)
                .then()
                .body("items.lastFailure", contains("FORBIDDEN_ADDRESS"))
                .body("items.lastStatus", contains(nullValue())));
        assertThat(receiver.heardNothing()).isTrue();
    }

    @Test
    void belongsToWhoMadeItAndIsNoNewsToOthers() {
        var subscription = subscribed(receiver.address(), "zones.*");

        as("somebody", "integrator").get(path(subscription)).then().statusCode(404);
        as("somebody", "integrator")
                .get("/v1/subscriptions")
                .then()
                .body("items.id", not(contains(subscription.<String>path("id"))));
        as("root", "admin").get(path(subscription)).then().statusCode(200);
        as("viewer", "viewer").get("/v1/subscriptions").then().statusCode(403);
        given().get("/v1/subscriptions").then().statusCode(401);
        integrator().get("/v1/events?type=subscriptions.created&limit=1").then().body("items", hasSize(0));
        integrator()
                .body(Map.of("after", String.valueOf(Long.MAX_VALUE)))
                .post(path(subscription) + "/replays")
                .then()
                .statusCode(400)
                .body("code", is("cursor-mismatch"));
    }

    private static Response subscribed(String endpoint, String... types) {
        var answer = integrator()
                .body(Map.of("endpoint", endpoint, "eventTypes", List.of(types)))
                .post("/v1/subscriptions");
        answer.then().statusCode(201).body("secret", startsWith("whsec_"));
        return answer;
    }

    private static String path(Response subscription) {
        return "/v1/subscriptions/" + subscription.path("id");
    }

    private static Response untilDisabled(Response subscription) {
        return await().atMost(PATIENCE)
                .until(() -> integrator().get(path(subscription)), now -> !now.<Boolean>path("enabled"));
    }

    private static String zoneWithVersions(int versions) {
        var id = ZonesFixture.created(ZonesFixture.park());
        for (int version = 2; version <= versions; version++) {
            ZonesFixture.editor()
                    .header("If-Match", "\"%d\"".formatted(version - 1))
                    .body("{\"nameEn\": \"%d\"}".formatted(version))
                    .patch("/v1/zones/" + id)
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    /** As the receiver would work it out from the secret that it was shown. */
    private static String signature(Response shown, Receiver.Delivered delivery) throws Exception {
        var secret = shown.<String>path("secret").substring("whsec_".length());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        var signed = String.join(
                ".",
                delivery.headers().get("webhook-id"),
                delivery.headers().get("webhook-timestamp"),
                delivery.body());
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> oneDelivery(Response subscription) {
        return integrator().get(path(subscription) + "/deliveries").jsonPath().getMap("items[0]");
    }

    /** One member of each delivery, that of the last event first. */
    private static List<Object> deliveries(Response subscription, String member) {
        return integrator().get(path(subscription) + "/deliveries").path("items." + member);
    }

    private static List<String> outcomes() {
        return metrics("registry_webhook_attempts_total\\{.*outcome=\"(\\w+)\".*");
    }

    private static double oldestUndelivered() {
        return Double.parseDouble(metrics("registry_webhook_oldest_undelivered_seconds(?:\\{.*})? (.*)")
                .get(0));
    }

    private static List<String> metrics(String line) {
        var form = Pattern.compile(line);
        return given().get("/q/metrics")
                .asString()
                .lines()
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(each -> each.group(1))
                .toList();
    }

    private String everythingIn(String table) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select string_agg(t::text, ' ') from %s t".formatted(table))) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static RequestSpecification integrator() {
        return as("platform", "integrator");
    }

    private static RequestSpecification as(String person, String role) {
        return given().auth().oauth2(Tokens.of(person, role)).contentType(ContentType.JSON);
    }
}
