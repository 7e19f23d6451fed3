package vn.zoneregistry.zones.boundary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.zones.ZonesFixture.created;
import static vn.zoneregistry.zones.ZonesFixture.editor;
import static vn.zoneregistry.zones.ZonesFixture.park;
import static vn.zoneregistry.zones.ZonesFixture.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.zoneregistry.kit.testing.ServiceEnvironment;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class BoundaryTest {

    @Test
    void keepsAPolygonByTheRightHandRule() {
        var clockwise = """
                {"type": "Polygon", "coordinates":
                 [[[105.1, 21.1], [105.1, 21.2], [105.2, 21.2], [105.2, 21.1], [105.1, 21.1]],
                  [[105.14, 21.14], [105.16, 21.14], [105.16, 21.16], [105.14, 21.16], [105.14, 21.14]]]}""";

        var id = draw(clockwise).statusCode(201).extract().<String>path("id");

        given().get("/v1/zones/{id}", id)
                .then()
                .body("boundary.type", is("Polygon"))
                .body(
                        "boundary.coordinates[0]",
                        is(List.of(
                                List.of(105.1f, 21.1f),
                                List.of(105.2f, 21.1f),
                                List.of(105.2f, 21.2f),
                                List.of(105.1f, 21.2f),
                                List.of(105.1f, 21.1f))))
                .body("boundary.coordinates[1][1]", is(List.of(105.14f, 21.16f)));
        editor().header("If-Match", "\"1\"")
                .body("{\"boundary\": %s}".formatted(clockwise))
                .patch("/v1/zones/{id}", id)
                .then()
                .statusCode(200)
                .body("version", is(1));
        given().get("/v1/zones/{id}", id).then().body("version", is(1));
    }

    @Test
    void keepsSeveralPolygonsAndLetsThemGo() {
        var id = draw("""
                {"type": "MultiPolygon", "coordinates": [
                 [[[105.3, 21.1], [105.31, 21.1], [105.31, 21.11], [105.3, 21.1]]],
                 [[[105.33, 21.1], [105.34, 21.1], [105.34, 21.11], [105.33, 21.1]]]]}""")
                .statusCode(201)
                .body("boundary.coordinates.size()", is(2))
                .extract()
                .<String>path("id");

        editor().header("If-Match", "\"1\"")
                .body("{\"boundary\": null}")
                .patch("/v1/zones/{id}", id)
                .then()
                .statusCode(200)
                .body("boundary", nullValue())
                .body("boundaryAreaHa", nullValue())
                .body("version", is(2));
        given().get("/v1/zones/{id}?asOf=2199-01-01", id).then().body("boundary", nullValue());
        editor().get("/v1/zones/{id}/history", id).then().body("items[0].changes.pointer", hasItem("/boundary"));
    }

    @Test
    void warnsWhereAreaAndDrawingDiffer() {
        // 0.01 by 0.01 degrees are 114.2 ha here
        var square = square(104.5, 22.15, 0.01);

        created(with(with(park(), "boundary", square), "plannedAreaHa", 114));
        var id = created(with(with(park(), "boundary", square(104.6, 22.15, 0.01)), "plannedAreaHa", 120));

        given().get("/v1/zones/{id}", id)
                .then()
                .body("boundaryAreaHa", is(114.22f))
                .body("warnings.code", contains("boundary-area-differs"));
        given().header("Accept-Language", "en")
                .get("/v1/zones/{id}", id)
                .then()
                .body("warnings[0].message", is("The boundary encloses 114.22 ha, the planned area is 120 ha."));
        var exact = created(with(with(park(), "boundary", square(104.7, 22.15, 0.01)), "plannedAreaHa", 116));
        given().get("/v1/zones/{id}", exact).then().body("warnings", is(empty()));
    }

    @Test
    void namesTheZonesThatClaimTheSameLand() {
        var first = with(park(), "boundary", square(106.1, 21.1, 0.02));
        var second = with(park(), "boundary", square(106.11, 21.11, 0.02));
        var firstId = created(first);
        var tag = given().get("/v1/zones/{id}", firstId).header("ETag");

        var secondId = created(second);

        given().header("If-None-Match", tag)
                .get("/v1/zones/{id}", firstId)
                .then()
                .statusCode(200)
                .body("version", is(1))
                .body("warnings.code", contains("boundary-overlaps"))
                .body("warnings[0].message", containsString((String) second.get("code")));
        given().get("/v1/zones/by-code/{code}", second.get("code"))
                .then()
                .body(
                        "warnings[0].message",
                        allOf(containsString((String) first.get("code")), containsString("chồng lấn")));
        editor().header("If-Match", "\"1\"")
                .delete("/v1/zones/{id}", secondId)
                .then()
                .statusCode(204);
        given().get("/v1/zones/{id}", firstId).then().body("warnings", is(empty()));
    }

    @Test
    void forgetsAnOverlapThatWasDrawnAway() {
        var first = created(with(park(), "boundary", square(106.3, 21.1, 0.02)));
        var second = created(with(park(), "boundary", square(106.31, 21.11, 0.02)));

        editor().header("If-Match", "\"1\"")
                .body(Map.of("boundary", square(106.32, 21.1, 0.02)))
                .patch("/v1/zones/{id}", second)
                .then()
                .statusCode(200)
                .body("warnings", is(empty()));
        given().get("/v1/zones/{id}", first).then().body("warnings", is(empty()));
    }

    @Test
    void letsAnEconomicZoneContainParks() {
        var economic = with(with(park(), "type", "ECONOMIC_ZONE"), "boundary", square(106.5, 21.1, 0.1));
        var inside = created(with(park(), "boundary", square(106.52, 21.12, 0.01)));
        var economicId = created(economic);
        var across = created(with(park(), "boundary", square(106.59, 21.19, 0.02)));

        given().get("/v1/zones/{id}", inside).then().body("warnings", is(empty()));
        given().get("/v1/zones/{id}", across).then().body("warnings.code", contains("boundary-overlaps"));
        given().get("/v1/zones/{id}", economicId).then().body("warnings.size()", is(1));
    }

    @Test
    void ignoresTheLandOfEndedZones() {
        var ended = created(with(park(), "boundary", square(106.8, 21.1, 0.02)));
        var living = created(with(park(), "boundary", square(106.81, 21.11, 0.02)));

        editor().header("If-Match", "\"1\"")
                .body("{\"to\": \"CLOSED\", \"on\": \"2025-01-01\", \"decision\": {\"number\": \"2/QĐ\"}}")
                .post("/v1/zones/{id}/transitions", ended)
                .then()
                .statusCode(200);

        given().get("/v1/zones/{id}", living).then().body("warnings", is(empty()));
    }

    @Test
    void warnsOfAnOverlapThatTwoDrawAtOnce() {
        var codes = IntStream.range(0, 4)
                .mapToObj(i -> with(park(), "boundary", square(107.1 + i * 0.001, 21.1, 0.02)))
                .toList();

        var ids = codes.parallelStream().map(zone -> created(zone)).toList();

        ids.forEach(id -> given().get("/v1/zones/{id}", id).then().body("warnings.size()", is(3)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            self-intersection   | | [[[105,21],[105.1,21.1],[105.1,21],[105,21.1],[105,21]]]
            coordinates-swapped | /0/0 | [[[21,105],[21,105.1],[21.1,105.1],[21.1,105],[21,105]]]
            outside-vietnam     | /0/1 | [[[105,21],[125,21],[105.1,21.1],[105,21]]]
            ring-not-closed     | /0 | [[[105,21],[105.1,21],[105.1,21.1],[105,21.1]]]
            ring-too-short      | /0 | [[[105,21],[105.1,21],[105,21]]]
            rings-do-not-fit    | | [[[105,21],[105.1,21],[105.1,21.1],[105,21]],[[107,21],[107.1,21],[107.1,21.1],[107,21]]]
            wrong-type          | /0/1 | [[[105,21],["105.1",21],[105.1,21.1],[105,21]]]
            wrong-type          | /0/0 | [[[105,21,7],[105.1,21],[105.1,21.1],[105,21,7]]]
            wrong-type          | /0 | [[]]
            wrong-type          | | []
            wrong-type          | | 7
            too-large           | | [[[103,10],[109,10],[109,20],[103,20],[103,10]]]
            """)
    void refusesWhatIsNoBoundary(String code, String place, String coordinates) {
        var zone = with(park(), "boundary", null);

        editor().body(json(zone, "{\"type\": \"Polygon\", \"coordinates\": %s}".formatted(coordinates)))
                .post("/v1/zones")
                .then()
                .statusCode(400)
                .body("code", is("validation-failed"))
                .body("errors[0].pointer", is("/boundary/coordinates" + (place == null ? "" : place)))
                .body("errors[0].code", is(code));
        given().get("/v1/zones/by-code/{code}", zone.get("code")).then().statusCode(404);
    }

    @Test
    void saysWhereABoundaryCrossesItself() {
        editor().header("Accept-Language", "en")
                .body(
                        json(
                                park(),
                                "{\"type\": \"Polygon\", \"coordinates\": [[[105,21],[105.1,21.1],[105.1,21],[105,21.1],[105,21]]]}"))
                .post("/v1/zones")
                .then()
                .body("errors[0].message", is("the boundary crosses itself at [105.05, 21.05]"));
    }

    @Test
    void tellsAboutOtherFaultsAsWell() {
        editor().body(json(
                        with(park(), "plannedAreaHa", -5),
                        "{\"type\": \"Point\", \"coordinates\": [105, 21], \"crs\": 1}"))
                .post("/v1/zones")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "/plannedAreaHa must-be-positive",
                                "/industrialLandHa parts-above-the-whole",
                                "/boundary/type unknown-value",
                                "/boundary/crs unknown-property"));
    }

    @Test
    void refusesTooManyVertices() {
        editor().body(json(park(), circle(10_001)))
                .post("/v1/zones")
                .then()
                .statusCode(400)
                .body("errors.code", contains("too-many-vertices"));
        editor().body(json(park(), circle(1_000_000)))
                .post("/v1/zones")
                .then()
                .statusCode(413)
                .body("code", is("payload-too-large"));
        editor().body(json(park(), circle(9_999))).post("/v1/zones").then().statusCode(201);
    }

    @Test
    void findsZonesInARectangle() {
        var zone = with(park(), "boundary", square(108.1, 12.1, 0.02));
        created(zone);
        created(with(park(), "boundary", square(108.5, 12.1, 0.02)));

        given().get("/v1/zones?bbox=108.11,12.11,108.2,12.2")
                .then()
                .statusCode(200)
                .body("items.code", contains(zone.get("code")));
        given().get("/v1/zones?bbox=108.2,12.2,108.3,12.3").then().body("items", is(empty()));
        given().get("/v1/zones?bbox=102,6,118,24&limit=200").then().body("items.code", hasItem(zone.get("code")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            108,12,109 | bad-form
            108,12,109,x | bad-form
            109,12,108,13 | out-of-order
            12,108,13,109 | coordinates-swapped
            108,12,209,13 | out-of-range
            """)
    void refusesRectanglesThatAreNone(String sent, String code) {
        given().queryParam("bbox", sent)
                .get("/v1/zones")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("bbox"))
                .body("errors[0].code", is(code));
    }

    @Test
    void givesTheMapOfAllZones() {
        var drawn = with(with(park(), "boundary", square(109.1, 12.1, 0.02)), "name", "Khu trên bản đồ");
        var bare = with(park(), "name", "Khu trên bản đồ, chưa vẽ");
        created(drawn);
        created(bare);

        var map = given().accept("application/geo+json")
                .get("/v1/zones?q=tren ban do&sort=name&limit=1")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", is("FeatureCollection"))
                .body("features.size()", is(2))
                .body("features.type", contains("Feature", "Feature"))
                .body("features[0].geometry.type", is("Polygon"))
                .body("features[0].properties.code", is(drawn.get("code")))
                .body("features[0].properties.containsKey('boundary')", is(false))
                .body("features[0].properties.land.leasableHa", is(100.0f))
                .body("features[1].geometry", nullValue())
                .extract();
        assertThat(map.<String>path("features[0].id")).isEqualTo(map.path("features[0].properties.id"));
        given().accept("application/geo+json").get("/v1/zones?q=khongco").then().body("features", is(empty()));
        given().accept("application/geo+json")
                .get("/v1/administrative-units")
                .then()
                .statusCode(406);
    }

    @Test
    void leavesTheDrawingOutOfTables() {
        var zone = with(park(), "boundary", square(109.5, 12.1, 0.02));
        created(zone);

        given().accept("text/csv")
                .queryParam("code", zone.get("code"))
                .get("/v1/zones")
                .then()
                .body(containsString("boundaryAreaHa"))
                .body(not(containsString("coordinates")));
    }

    @Test
    void publishesWhatABoundaryIs() {
        given().get("/q/openapi?format=json")
                .then()
                .body("components.schemas.Boundary.properties.coordinates.type", is("array"))
                .body("paths.'/v1/zones'.get.responses.'200'.content.keySet()", hasItem("application/geo+json"));
    }

    private static ValidatableResponse draw(String boundary) {
        return editor().body(json(park(), boundary)).post("/v1/zones").then();
    }

    private static String json(Map<String, Object> zone, String boundary) {
        var members = new HashMap<>(zone);
        members.remove("boundary");
        var others = members.entrySet().stream()
                .map(member -> "\"%s\": %s"
                        .formatted(
                                member.getKey(),
                                member.getValue() instanceof Number
                                        ? member.getValue()
                                        : "\"" + member.getValue() + "\""))
                .collect(Collectors.joining(", "));
        return "{%s, \"boundary\": %s}".formatted(others, boundary);
    }

    private static Map<String, Object> square(double west, double south, double side) {
        return Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(
                        List.of(west, south),
                        List.of(west + side, south),
                        List.of(west + side, south + side),
                        List.of(west, south + side),
                        List.of(west, south))));
    }

    /** A closed ring of that many positions in all. */
    private static String circle(int positions) {
        var points = new ArrayList<String>();
        for (int i = 0; i < positions - 1; i++) {
            double angle = 2 * Math.PI * i / (positions - 1);
            points.add("[%.6f,%.6f]".formatted(110 + 0.1 * Math.cos(angle), 13 + 0.1 * Math.sin(angle)));
        }
        return Stream.concat(points.stream(), Stream.of(points.get(0)))
                .collect(Collectors.joining(",", "{\"type\": \"Polygon\", \"coordinates\": [[", "]]}"));
    }
}
