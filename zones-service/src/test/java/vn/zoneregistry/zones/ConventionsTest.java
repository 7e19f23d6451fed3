package vn.zoneregistry.zones;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.zones.ZonesFixture.created;
import static vn.zoneregistry.zones.ZonesFixture.editor;
import static vn.zoneregistry.zones.ZonesFixture.freshCode;
import static vn.zoneregistry.zones.ZonesFixture.park;
import static vn.zoneregistry.zones.ZonesFixture.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;

/** The conventions that all resources share, seen on zones. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ConventionsTest {

    @Inject
    DataSource dataSource;

    @Test
    void givesTheFirstAnswerAgainForTheSameKey() {
        var zone = park();
        var key = freshCode();

        var first = editor().header("Idempotency-Key", key).body(zone).post("/v1/zones");
        var second = editor().header("Idempotency-Key", key).body(zone).post("/v1/zones");

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"))
                .body("", equalTo(first.path("")));
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        var key = freshCode();
        editor().header("Idempotency-Key", key)
                .body(park())
                .post("/v1/zones")
                .then()
                .statusCode(201);

        editor().header("Idempotency-Key", key)
                .body(park())
                .post("/v1/zones")
                .then()
                .statusCode(422)
                .body("code", is("idempotency-mismatch"));
        editor().header("Idempotency-Key", "ê")
                .body(park())
                .post("/v1/zones")
                .then()
                .statusCode(400);
    }

    @Test
    void forgetsKeysAfterTheirTime() throws SQLException {
        var key = freshCode();
        editor().header("Idempotency-Key", key)
                .body(park())
                .post("/v1/zones")
                .then()
                .statusCode(201);

        try (var connection = dataSource.getConnection();
                var expire = connection.prepareStatement(
                        "update idempotent_answer set expires_at = now() where key = ? and expires_at"
                                + " between now() + interval '71 hours' and now() + interval '72 hours'")) {
            expire.setString(1, key);
            assertThat(expire.executeUpdate()).isEqualTo(1);
        }

        editor().header("Idempotency-Key", key)
                .body(park())
                .post("/v1/zones")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void tellsNothingOfItsInsidesWhenItFails() {
        var failure = given().get("/v1/failures");

        failure.then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("code", is("internal-error"))
                .body("traceId", notNullValue());
        assertThat(failure.asString())
                .doesNotContain("Exception", "select", "password", "vn.zoneregistry.zones", "java.");
    }

    /** Fails as nothing should. */
    @Path("/v1/failures")
    public static class Failing {

        @GET
        @PermitAll
        public String fail() {
            throw new IllegalStateException("select password from java.lang.Secret");
        }
    }

    @Test
    void remembersRefusalsToo() {
        var taken = park();
        created(taken);
        var key = freshCode();

        var first = editor().header("Idempotency-Key", key).body(taken).post("/v1/zones");
        var second = editor().header("Idempotency-Key", key).body(taken).post("/v1/zones");

        first.then().statusCode(409);
        second.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Idempotency-Replayed", "true")
                .body("", equalTo(first.path("")));
    }

    @Test
    void createsOneThingHoweverManySendTheSameKey() throws Exception {
        var zone = park();
        var key = freshCode();
        var callers = Executors.newFixedThreadPool(16);
        try {
            Callable<Integer> call = () -> editor().header("Idempotency-Key", key)
                    .body(zone)
                    .post("/v1/zones")
                    .statusCode();
            var answers = new java.util.ArrayList<Integer>();
            for (var answer :
                    callers.invokeAll(IntStream.range(0, 32).mapToObj(i -> call).toList())) {
                answers.add(answer.get());
            }

            assertThat(answers).contains(201).isSubsetOf(201, 409);
            editor().get("/v1/zones?code={code}", zone.get("code")).then().body("items", hasSize(1));
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void tellsWhatChangedWhenAndByWhom() {
        var id = created(with(park(), "locality", "huyện Chợ Mới"));
        editor().header("If-Match", "\"1\"")
                .body("{\"locality\": null, \"nameEn\": \"Park\"}")
                .patch("/v1/zones/{id}", id)
                .then()
                .statusCode(200);

        given().get("/v1/zones/{id}/history", id).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.withRoles("viewer"))
                .get("/v1/zones/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items.type", contains("zones.updated", "zones.created"))
                .body("items[0].actor", is("zone-editor"))
                .body("items[0].changes.pointer", contains("/nameEn", "/locality"))
                .body("items[0].changes[1].before", is("huyện Chợ Mới"))
                .body("items[0].changes[1].after", nullValue())
                .body("items[1].changes.find { it.pointer == '/status' }.after", is("OPERATING"));
        editor().get("/v1/zones/{id}/history?limit=1", id)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue());
        editor().get("/v1/zones/0199b3f0-0000-7000-8000-000000000000/history")
                .then()
                .statusCode(404);
    }

    @Test
    void showsAZoneAsItStood() {
        var id = created(park());
        var first = given().get("/v1/zones/{id}", id);
        var second = editor().header("If-Match", "\"1\"")
                .body("{\"nameEn\": \"Park\"}")
                .patch("/v1/zones/{id}", id);
        editor().header("If-Match", "\"2\"").delete("/v1/zones/{id}", id).then().statusCode(204);

        given().get("/v1/zones/{id}?asOf={at}", id, first.<String>path("updatedAt"))
                .then()
                .statusCode(200)
                .body("", equalTo(first.path("")));
        given().get("/v1/zones/{id}?asOf={at}", id, second.<String>path("updatedAt"))
                .then()
                .body("nameEn", is("Park"));
        given().get("/v1/zones/{id}?asOf=2020-01-01", id).then().statusCode(404);
        given().get("/v1/zones/{id}?asOf=2199-12-31", id).then().statusCode(410);
        given().get("/v1/zones/{id}?asOf=yesterday", id).then().statusCode(400).body("errors[0].parameter", is("asOf"));
    }

    @Test
    void writesListsAsCsv() {
        var zone = with(with(park(), "name", "=Khu, \"thử\""), "prioritySectors", List.of("C10", "C16"));
        created(zone);

        var csv = given().accept("text/csv").get("/v1/zones?code={code}", zone.get("code"));

        csv.then().statusCode(200).contentType("text/csv");
        var text = new String(csv.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFid,code,name,nameEn,type,status,administrativeUnitId,province.id,province.code,")
                .contains(zone.get("code") + ",\"'=Khu, \"\"thử\"\"\",,INDUSTRIAL_PARK")
                .contains(",C10;C16,");
        assertThat(text.lines()).hasSize(2);
    }

    @Test
    void writesListsAsSpreadsheets() {
        var xlsx = given().accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/v1/zones");

        xlsx.then().statusCode(200);
        assertThat(xlsx.asByteArray()).startsWith('P', 'K');
    }

    @Test
    void compressesOnRequest() {
        created(park());

        given().config(RestAssured.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get("/v1/zones")
                .then()
                .header("Content-Encoding", "gzip");
    }

    @Test
    void pointsToTheNextPage() {
        created(park());
        created(park());

        var page = given().get("/v1/zones?limit=1&sort=-code");

        page.then()
                .header(
                        "Link",
                        is("</v1/zones?limit=1&sort=-code&cursor=%s>; rel=\"next\""
                                .formatted(page.<String>path("nextCursor"))));
        given().get("/v1/zones?limit=1&sort=code&cursor=" + page.path("nextCursor"))
                .then()
                .statusCode(400)
                .body("code", is("cursor-mismatch"));
    }

    @Test
    void tellsWhatItCouldDoInstead() {
        given().put("/v1/zones")
                .then()
                .statusCode(405)
                .body("code", is("method-not-allowed"))
                .header("Allow", containsString("POST"));
        given().accept("application/pdf")
                .get("/v1/zones")
                .then()
                .statusCode(406)
                .body("code", is("not-acceptable"));
        editor().contentType("text/plain")
                .body("x")
                .post("/v1/zones")
                .then()
                .statusCode(415)
                .body("code", is("unsupported-media-type"))
                .header("Accept-Post", containsString("application/json"));
        editor().contentType("text/plain")
                .header("If-Match", "\"1\"")
                .body("x")
                .patch("/v1/zones/" + created(park()))
                .then()
                .statusCode(415)
                .header("Accept-Patch", containsString("application/merge-patch+json"));
        given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
        given().urlEncodingEnabled(false)
                .get("/v1/zones/by-code/%00")
                .then()
                .statusCode(404)
                .body("code", is("not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\": \"A1\", ",
                "",
                "{\"code\": \"A1\"} x",
                "{\"code\": 1, \"code\": 2}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "{\"plannedAreaHa\": 11111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111}"
            })
    void refusesBodiesThatItCannotRead(String body) {
        editor().body(body).post("/v1/zones").then().statusCode(400).body("code", is("malformed-request"));
    }

    @Test
    void refusesBytesThatAreNoText() {
        editor().body(new byte[] {'{', '"', 'c', '"', ':', '"', (byte) 0xC3, '"', '}'})
                .post("/v1/zones")
                .then()
                .statusCode(400)
                .body("code", is("malformed-request"));
        editor().body("{\"code\": \"A\\u0000\", \"name\": \"\\ud800\", \"plannedAreaHa\": 1e999999999}")
                .post("/v1/zones")
                .then()
                .statusCode(400)
                .body(
                        "errors.findAll { it.code == 'wrong-type' }.pointer",
                        contains("/code", "/name", "/plannedAreaHa"));
        editor().body("[]").post("/v1/zones").then().statusCode(400).body("code", is("validation-failed"));
        editor().body("null").post("/v1/zones").then().statusCode(400).body("code", is("validation-failed"));
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        editor().body("{\"name\": \"" + "x".repeat(1_100_000) + "\"}")
                .post("/v1/zones")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", is("payload-too-large"));
    }

    /** Nobody knows how long such a body is until it has come. */
    @Test
    void cutsOffBodiesThatTurnOutTooLarge() throws Exception {
        var endless = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                "{\"name\": \"".concat("x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8)));

        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/zones"))
                                .header("Authorization", "Bearer " + Tokens.withRoles("zone-editor"))
                                .header("Content-Type", "application/json")
                                .POST(endless)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("payload-too-large");
    }

    @Test
    void echoesTheRequestIdAndTakesTheTrace() {
        given().header("X-Request-Id", "abc-1")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/v1/nothing")
                .then()
                .header("X-Request-Id", "abc-1")
                .body("traceId", is("0af7651916cd43dd8448eb211c80319c"));
        given().get("/v1/zones").then().header("X-Request-Id", notNullValue());
    }

    @Test
    void storesTextInOneUnicodeForm() {
        var decomposed = java.text.Normalizer.normalize("Đông Phố", java.text.Normalizer.Form.NFD);
        var id = given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .auth()
                .oauth2(Tokens.withRoles("zone-editor"))
                .contentType("application/json")
                .body(with(park(), "name", "  " + decomposed + " "))
                .post("/v1/zones")
                .<String>path("id");

        given().get("/v1/zones/{id}", id).then().body("name", is("Đông Phố"));
    }

    @Test
    void publishesItsOwnDescription() {
        var document = given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(document.getMap("paths.'/v1/zones'.post.responses"))
                .containsKeys("201", "400", "401", "403", "409", "413", "415", "422", "503")
                .doesNotContainKey("200");
        assertThat(
                        document.getMap(
                                "paths.'/v1/land-allocations/{id}'.put.responses.'409'.content.'application/problem+json'.examples"))
                .containsOnlyKeys("conflict", "land-exhausted", "land-unknown");
        assertThat(document.getMap("components.schemas")).containsKeys("Problem", "Zone", "ZonePatch");
        assertThat(document.<String>getList("paths.'/v1/zones'.get.parameters.name"))
                .contains("limit", "cursor", "sort", "total", "province", "q", "validOn");
    }
}
