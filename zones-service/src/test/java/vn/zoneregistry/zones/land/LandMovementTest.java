package vn.zoneregistry.zones.land;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.zones.ZonesFixture.created;
import static vn.zoneregistry.zones.ZonesFixture.createdPhase;
import static vn.zoneregistry.zones.ZonesFixture.editor;
import static vn.zoneregistry.zones.ZonesFixture.park;
import static vn.zoneregistry.zones.ZonesFixture.phase;
import static vn.zoneregistry.zones.ZonesFixture.with;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.testing.ServiceEnvironment;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class LandMovementTest {

    private static final String MEMBERS = "zone_id, phase_id, allocation_id, project_id, tenant_name, kind, moved_on,"
            + " reserved_ha, leased_ha, recorded_at";

    @Inject
    Clock clock;

    @Inject
    Database database;

    @Test
    void tellsWhatHappenedToTheLand() {
        var zone = created(park());
        var id = allocated(zone, 30, "RESERVED", "2024-01-01");
        leased(zone, id, 30, "2024-03-01");
        released(id, "2024-09-01", "RECOVERED");

        editor().get("/v1/zones/{zone}/land-movements", zone)
                .then()
                .statusCode(200)
                .body("items.kind", contains("RESERVED", "LEASED", "RECOVERED"))
                .body("items.on", contains("2024-01-01", "2024-03-01", "2024-09-01"))
                .body("items.reservedHa", contains(30.0f, -30.0f, 0.0f))
                .body("items.leasedHa", contains(0.0f, 30.0f, -30.0f))
                .body("items.allocationId", everyItem(is(id)))
                .body("items.tenantName", everyItem(is("Công ty Thử")));
    }

    @Test
    void hidesTenantsFromThePublicInEveryForm() {
        var zone = created(park());
        allocated(zone, 30, "LEASED", "2024-01-01");

        given().get("/v1/zones/{zone}/land-movements", zone)
                .then()
                .body("items[0].tenantName", nullValue())
                .body("items[0].projectId", nullValue())
                .body("items[0].leasedHa", is(30.0f));
        for (var list : List.of("land-movements", "land-allocations")) {
            given().accept("text/csv")
                    .get("/v1/zones/{zone}/" + list, zone)
                    .then()
                    .statusCode(200)
                    .body(containsString("30.0000"))
                    .body(not(containsString("Công ty Thử")));
            editor().accept("text/csv")
                    .get("/v1/zones/{zone}/" + list, zone)
                    .then()
                    .body(containsString("Công ty Thử"));
        }
    }

    @Test
    void givesTheBalanceOfAnyDay() {
        var zone = created(with(park(), "serviceLandHa", 20));
        var id = allocated(zone, 30, "RESERVED", "2024-01-01");
        leased(zone, id, 30, "2024-03-01");
        allocated(zone, 12, "LEASED", "2024-06-01");
        released(id, "2024-09-01", "RELEASED");

        balance(zone, "2023-12-31", 0, 0, 120, 0);
        balance(zone, "2024-01-01", 30, 0, 90, 0);
        balance(zone, "2024-03-01", 0, 30, 90, 25);
        balance(zone, "2024-08-31", 0, 42, 78, 35);
        balance(zone, "2024-09-01", 0, 12, 108, 10);
        var now = given().get("/v1/zones/{zone}/land", zone).then().statusCode(200);
        given().get("/v1/zones/{zone}", zone)
                .then()
                .body("land", equalTo(now.extract().path("")));
    }

    @Test
    void countsTheAreasThatTheRegistryHadOnThatDay() {
        var zone = on("2024-06-01", () -> created(with(park(), "industrialLandHa", null)));
        on("2024-06-02", () -> patch(zone, "{\"industrialLandHa\": 100}", 1));
        allocated(zone, 50, "LEASED", "2024-01-01");
        on("2025-03-01", () -> patch(zone, "{\"industrialLandHa\": 200, \"serviceLandHa\": 50}", 2));

        balance(zone, "2024-12-31", 0, 50, 50, 50);
        balance(zone, "2025-02-28", 0, 50, 50, 50);
        balance(zone, "2025-03-01", 0, 50, 200, 20);
        // on its first day nothing was known of its land, nor before: what is known now counts
        balance(zone, "2024-02-01", 0, 50, 200, 20);
        balance(zone, "2024-06-01", 0, 50, 200, 20);
        given().get("/v1/zones/{zone}/land?validOn=2024-12-31&asOf=2024-06-10", zone)
                .then()
                .body("leasableHa", is(100.0f))
                .body("leasedHa", is(0.0f));
        given().get("/v1/zones/{zone}/land?validOn=2024-01-15&asOf=2024-06-01", zone)
                .then()
                .body("leasableHa", nullValue());
    }

    @Test
    void addsUpThePhasesThatTheRegistryHadOnThatDay() {
        var zone = on("2024-06-01", () -> {
            var made = created(with(park(), "industrialLandHa", null));
            createdPhase(made, phase(1, 40));
            return made;
        });
        on("2025-03-01", () -> createdPhase(zone, phase(2, 60)));

        for (var day : List.of("2023-01-01", "2024-06-01", "2025-02-28")) {
            given().get("/v1/zones/{zone}/land?validOn=" + day, zone).then().body("plannedHa", is(40.0f));
        }
        for (var day : List.of("2025-03-01", "2199-01-01")) {
            given().get("/v1/zones/{zone}/land?validOn=" + day, zone).then().body("plannedHa", is(100.0f));
        }
    }

    @Test
    void countsTheReservedLandOfAClusterOnThatDay() {
        var zone = created(with(park(), "type", "INDUSTRIAL_CLUSTER"));
        allocated(zone, 30, "RESERVED", "2024-01-01");

        balance(zone, "2024-01-01", 30, 0, 70, 30);
    }

    @Test
    void keepsUnknownLandUnknown() {
        var zone = created(with(park(), "industrialLandHa", null));

        given().get("/v1/zones/{zone}/land?validOn=2024-01-01", zone)
                .then()
                .statusCode(200)
                .body("leasableHa", nullValue())
                .body("availableHa", nullValue())
                .body("occupancyPercent", nullValue())
                .body("reservedHa", is(0.0f));
    }

    @Test
    void addsUpToTheBalance() {
        var zone = created(park());
        var first = allocated(zone, 30.1234, "RESERVED", "2024-01-01");
        allocated(zone, 20.0001, "LEASED", "2024-02-01");
        leased(zone, first, 30.1234, "2024-03-01");
        released(first, "2024-04-01", "EXPIRED");

        var movements = given().get("/v1/zones/{zone}/land-movements", zone).then();
        var upTo = given().get("/v1/zones/{zone}/land-movements?validOn=2024-02-15", zone)
                .then();

        assertThat(sum(movements, "leasedHa")).isEqualTo(20.0001f);
        assertThat(sum(movements, "reservedHa")).isZero();
        given().get("/v1/zones/{zone}", zone).then().body("land.leasedHa", is(20.0001f));
        assertThat(sum(upTo, "reservedHa")).isEqualTo(30.1234f);
        assertThat(sum(upTo, "leasedHa")).isEqualTo(20.0001f);
    }

    @Test
    void writesNothingForWhatIsRepeatedOrRefused() {
        var zone = created(park());
        var id = allocated(zone, 30, "LEASED", "2024-01-01");
        leased(zone, id, 30, "2024-01-01");
        editor().body(claim(zone, 71, "LEASED", "2024-01-01"))
                .put("/v1/land-allocations/{id}", UUID.randomUUID())
                .then()
                .statusCode(409);
        released(id, "2024-09-01", "RELEASED");
        released(id, "2024-10-01", "EXPIRED");

        given().get("/v1/zones/{zone}/land-movements?total=true", zone)
                .then()
                .body("total", is(2))
                .body("items.kind", contains("LEASED", "RELEASED"));
    }

    @Test
    void narrowsOrdersAndPages() {
        var zone = created(park());
        var first = allocated(zone, 10, "LEASED", "2024-05-01");
        allocated(zone, 20, "RESERVED", "2024-02-01");

        given().get("/v1/zones/{zone}/land-movements?sort=on", zone)
                .then()
                .body("items.on", contains("2024-02-01", "2024-05-01"));
        given().get("/v1/zones/{zone}/land-movements?kind=LEASED&allocationId={first}", zone, first)
                .then()
                .body("items.allocationId", contains(first));
        String cursor =
                given().get("/v1/zones/{zone}/land-movements?limit=1", zone).path("nextCursor");
        given().get("/v1/zones/{zone}/land-movements?limit=1&cursor={cursor}", zone, cursor)
                .then()
                .body("items.kind", contains("RESERVED"))
                .body("nextCursor", nullValue());
        given().get("/v1/zones/{zone}/land-movements", UUID.randomUUID()).then().statusCode(404);
        given().get("/v1/zones/{zone}/land?validOn=2024-13-01", zone).then().statusCode(400);
        given().get("/v1/zones/{zone}/land", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void showsTheLandThatWasKnownThen() {
        var zone = created(with(park(), "industrialLandHa", null));
        createdPhase(zone, phase(1, 40));
        var before = clock.instant();
        var id = allocated(zone, 10, "LEASED", "2020-01-01");
        createdPhase(zone, phase(2, 60));
        var between = clock.instant();
        released(id, "2020-06-01", "RELEASED");

        given().get("/v1/zones/{zone}?asOf={at}", zone, before.toString())
                .then()
                .body("land.plannedHa", is(40.0f))
                .body("land.leasedHa", is(0.0f))
                .body("land.availableHa", is(40.0f));
        given().get("/v1/zones/{zone}?asOf={at}", zone, between.toString())
                .then()
                .body("land.plannedHa", is(100.0f))
                .body("land.leasedHa", is(10.0f))
                .body("land.availableHa", is(90.0f));
        given().get("/v1/zones/{zone}/land?validOn=2020-07-01&asOf={at}", zone, between.toString())
                .then()
                .body("leasedHa", is(10.0f));
        given().get("/v1/zones/{zone}/land?validOn=2020-07-01", zone).then().body("leasedHa", is(0.0f));
        given().get("/v1/zones/{zone}/land?asOf=2001-01-01", zone).then().statusCode(404);
    }

    @Test
    void wasFilledFromTheEventsAsItIsWrittenNow() throws Exception {
        var zone = created(park());
        var id = allocated(zone, 30, "RESERVED", "2024-01-01");
        leased(zone, id, 30, "2024-03-01");
        released(id, "2024-09-01", "RECOVERED");
        released(allocated(zone, 5, "RESERVED", "2024-01-01"), "2024-02-01", "EXPIRED");
        allocated(zone, 7, "LEASED", "2024-01-01");

        var differences = database.list(
                "(select %1$s from (%2$s) as x (id, %1$s) except all select %1$s from land_movement)"
                                .formatted(MEMBERS, migratedMovements())
                        + " union all (select %1$s from land_movement except all select %1$s from (%2$s) as x (id, %1$s))"
                                .formatted(MEMBERS, migratedMovements()),
                List.of(),
                row -> row.text("kind"));

        assertThat(differences).isEmpty();
    }

    /** The select by which the migration filled the table from the events. */
    private static String migratedMovements() throws IOException {
        try (var migration =
                LandMovementTest.class.getResourceAsStream("/db/migration/V10__create_land_movement.sql")) {
            var sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            return sql.substring(sql.indexOf("select e.id"), sql.indexOf("order by e.ordinal"));
        }
    }

    private static void balance(
            String zone, String day, float reserved, float leased, float available, float occupancy) {
        given().get("/v1/zones/{zone}/land?validOn={day}", zone, day)
                .then()
                .statusCode(200)
                .body("reservedHa", is(reserved))
                .body("leasedHa", is(leased))
                .body("availableHa", is(available))
                .body("occupancyPercent", is(occupancy));
    }

    private static float sum(ValidatableResponse movements, String member) {
        var sum = movements.extract().jsonPath().getList("items." + member, Float.class).stream()
                .mapToDouble(Float::doubleValue)
                .sum();
        return Math.round(sum * 10_000) / 10_000f;
    }

    /** Does something as if today were that day. */
    private <T> T on(String day, Supplier<T> deed) {
        var real = ClientProxy.unwrap(clock);
        var noon = LocalDate.parse(day).atTime(12, 0).atZone(clock.getZone());
        QuarkusMock.installMockForType(Clock.fixed(noon.toInstant(), noon.getZone()), Clock.class);
        try {
            return deed.get();
        } finally {
            QuarkusMock.installMockForType(real, Clock.class);
        }
    }

    private static String patch(String zone, String patch, int version) {
        return editor().header("If-Match", "\"%d\"".formatted(version))
                .body(patch)
                .patch("/v1/zones/{zone}", zone)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static String allocated(String zone, double areaHa, String state, String from) {
        var id = UUID.randomUUID().toString();
        editor().body(claim(zone, areaHa, state, from))
                .put("/v1/land-allocations/{id}", id)
                .then()
                .statusCode(201);
        return id;
    }

    private static void leased(String zone, String id, double areaHa, String from) {
        editor().body(claim(zone, areaHa, "LEASED", from))
                .put("/v1/land-allocations/{id}", id)
                .then()
                .statusCode(200);
    }

    private static void released(String id, String on, String kind) {
        editor().body(Map.of("on", on, "kind", kind))
                .post("/v1/land-allocations/{id}/release", id)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> claim(String zone, double areaHa, String state, String from) {
        var claim = new HashMap<String, Object>();
        claim.put("zoneId", zone);
        claim.put("projectId", "0199b3f0-0000-7000-8000-000000000001");
        claim.put("tenantName", "Công ty Thử");
        claim.put("areaHa", areaHa);
        claim.put("state", state);
        claim.put("from", from);
        return claim;
    }
}
