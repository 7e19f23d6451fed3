package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.local.suite.Service.PROJECTS;
import static vn.zoneregistry.local.suite.Service.REPORTING;
import static vn.zoneregistry.local.suite.Service.ZONES;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.local.suite.Service;

/**
 * What belongs to former Bắc Kạn (06), which is in Thái Nguyên (19) today, is written by who may write in either; by nobody
 * from elsewhere, be it today's Lào Cai (15).
 */
@ExtendWith(RunningSuite.class)
class ProvinceIT {

    private static final String FORMER = "06";
    private static final String TODAY = "19";
    private static final String ELSEWHERE = "15";
    private static final String UNIT = "06-2004";
    private static final int NOTHING_REPORTED = 2005;

    private final Registry registry;
    private final String park;
    private final String project;

    ProvinceIT(Registry registry) {
        this.registry = registry;
        this.park = registry.read(ZONES, "/v1/zones/by-code/BK-KCN-THANHBINH").getString("id");
        this.project =
                registry.read(PROJECTS, "/v1/projects?zone=BK-KCN-THANHBINH").getString("items[0].id");
    }

    /** Something that is made, changed and removed again by who has that role. */
    private record Life(Service service, String role, String collection, Map<String, Object> body, Object patch) {}

    @TestFactory
    Stream<DynamicTest> isMadeChangedAndRemovedByThoseOfEitherProvinceAlone() {
        return lives().flatMap(life -> Stream.of(FORMER, TODAY)
                .map(province ->
                        DynamicTest.dynamicTest(life.collection() + " by " + province, () -> live(life, province))));
    }

    @TestFactory
    Stream<DynamicTest> isWrittenByNobodyWhoseTokenNamesNoProvinceOrNoneThereIs() {
        return lives().map(life -> DynamicTest.dynamicTest(life.collection(), () -> {
            requireForbidden(as(life, "no such code", "").body(life.body()).post(life.collection()));
            requireForbidden(as(life).body(life.body()).post(life.collection()));
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {FORMER, TODAY})
    void landIsGivenAndTakenBackByThoseOfEitherProvinceAlone(String province) {
        var land = "/v1/land-allocations/" + UUID.randomUUID();
        var claim = Map.of(
                "zoneId",
                park,
                "projectId",
                project,
                "tenantName",
                "Công ty",
                "areaHa",
                0.1,
                "state",
                "RESERVED",
                "from",
                "2024-01-01");
        var release = Map.of("on", "2024-02-01", "kind", "RELEASED");
        for (var role : List.of("zone-editor", "project-editor")) {
            requireForbidden(as(ZONES, role, ELSEWHERE).body(claim).put(land));
            as(ZONES, role, province).body(claim).put(land).then().statusCode(role.startsWith("z") ? 201 : 200);
        }

        requireForbidden(as(ZONES, "zone-editor", ELSEWHERE).body(release).post(land + "/release"));
        as(ZONES, "zone-editor", province)
                .body(release)
                .post(land + "/release")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {FORMER, TODAY})
    void figuresOfAZoneAreEnteredSubmittedAndReopenedByThoseOfEitherProvinceAlone(String province) {
        report("zones/" + park, province);
    }

    @ParameterizedTest
    @ValueSource(strings = {FORMER, TODAY})
    void figuresOfTheFormerProvinceAreThoseOfEitherAlone(String province) {
        report("provinces/" + UNIT, province);
    }

    @Test
    void whoMayWriteInTheFormerProvinceMayNotWriteInTheRestOfTodays() {
        var ofToday = "/v1/kpi-reports/provinces/19-2025/2025";

        requireForbidden(as(REPORTING, "kpi-reporter", FORMER)
                .body(Map.of("values", List.of()))
                .put(ofToday));
    }

    @Test
    void nothingIsMovedIntoAProvinceOrOutOfIt() {
        var zone = Map.of("code", "PROVINCE-M", "name", "Khu", "type", "INDUSTRIAL_PARK", "administrativeUnitId", UNIT);
        var made = as(ZONES, "zone-editor", FORMER).body(zone).post("/v1/zones");
        var path = made.header("Location");
        var move = Map.of("administrativeUnitId", "15-2025");

        for (var province : List.of(FORMER, ELSEWHERE)) {
            requireForbidden(as(ZONES, "zone-editor", province)
                    .header("If-Match", made.header("ETag"))
                    .body(move)
                    .patch(path));
        }
        var moved = as(ZONES, "zone-editor", FORMER, ELSEWHERE)
                .header("If-Match", made.header("ETag"))
                .body(move)
                .patch(path);

        assertThat(moved.statusCode()).isEqualTo(200);
        as(ZONES, "zone-editor", ELSEWHERE)
                .header("If-Match", moved.header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
    }

    private Stream<Life> lives() {
        var inThePark = "/v1/zones/" + park;
        var ofTheProject = "/v1/projects/" + project;
        var name = Map.of("name", "tên khác");
        return Stream.of(
                new Life(
                        ZONES,
                        "zone-editor",
                        "/v1/zones",
                        Map.of(
                                "code", "PROVINCE-1",
                                "name", "Khu",
                                "type", "INDUSTRIAL_PARK",
                                "administrativeUnitId", UNIT),
                        name),
                new Life(
                        ZONES,
                        "zone-editor",
                        inThePark + "/phases",
                        Map.of(
                                "name",
                                "Giai đoạn",
                                "kind",
                                "PHASE",
                                "ordinal",
                                77,
                                "plannedAreaHa",
                                1,
                                "status",
                                "PLANNED"),
                        name),
                new Life(
                        ZONES,
                        "zone-editor",
                        inThePark + "/plans",
                        Map.of("name", "Quy hoạch", "kind", "DETAILED", "status", "PREPARING"),
                        name),
                new Life(
                        ZONES,
                        "zone-editor",
                        inThePark + "/infrastructure-works",
                        Map.of("name", "Đường", "category", "ROAD", "status", "PLANNED"),
                        name),
                new Life(
                        PROJECTS,
                        "project-editor",
                        "/v1/projects",
                        Map.of("name", "Dự án", "kind", "PRODUCTION", "zoneId", park),
                        name),
                new Life(
                        PROJECTS,
                        "project-editor",
                        ofTheProject + "/procedures",
                        Map.of("kind", "LAND", "status", "NOT_STARTED"),
                        Map.of("authority", "Sở")),
                new Life(
                        PROJECTS,
                        "project-editor",
                        ofTheProject + "/supervisions",
                        Map.of("on", "2024-01-01", "kind", "PERIODIC", "outcome", "COMPLIANT"),
                        Map.of("findings", "không")),
                new Life(
                        PROJECTS,
                        "project-editor",
                        "/v1/petitions",
                        Map.of(
                                "zoneId", park,
                                "raisedBy", "Công ty",
                                "raisedOn", "2024-01-01",
                                "channel", "LETTER",
                                "topic", "LAND",
                                "content", "xin"),
                        Map.of("content", "xin thêm")),
                new Life(
                        PROJECTS,
                        "project-editor",
                        "/v1/promotion-activities",
                        Map.of("kind", "VISIT", "name", "Thăm", "on", "2024-01-01", "zoneIds", List.of(park)),
                        name),
                new Life(
                        PROJECTS,
                        "project-editor",
                        "/v1/prospects",
                        Map.of("organisation", "Công ty", "interestZoneIds", List.of(park)),
                        Map.of("organisation", "Công ty khác")),
                new Life(REPORTING, "kpi-reporter", "/v1/targets", target("zones", park), Map.of("value", 2)),
                new Life(REPORTING, "kpi-reporter", "/v1/targets", target("provinces", UNIT), Map.of("value", 2)));
    }

    private static Map<String, Object> target(String type, String id) {
        return Map.of(
                "subject",
                Map.of("type", type, "id", id),
                "indicator",
                "REVENUE",
                "periodFrom",
                NOTHING_REPORTED,
                "periodTo",
                NOTHING_REPORTED,
                "value",
                1);
    }

    private void live(Life life, String province) {
        requireForbidden(as(life, ELSEWHERE).body(life.body()).post(life.collection()));
        var made = as(life, province).body(life.body()).post(life.collection());
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        var path = made.header("Location");

        requireForbidden(as(life, ELSEWHERE)
                .header("If-Match", made.header("ETag"))
                .body(life.patch())
                .patch(path));
        var changed = as(life, province)
                .header("If-Match", made.header("ETag"))
                .body(life.patch())
                .patch(path);
        changed.then().statusCode(200);

        requireForbidden(
                as(life, ELSEWHERE).header("If-Match", changed.header("ETag")).delete(path));
        as(life, province)
                .header("If-Match", changed.header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
    }

    private void report(String subject, String province) {
        var path = "/v1/kpi-reports/" + subject + "/" + NOTHING_REPORTED;
        var content = Map.of("values", List.of(), "products", List.of());
        requireForbidden(as(REPORTING, "kpi-reporter", ELSEWHERE).body(content).put(path));
        var tag =
                as(REPORTING, "kpi-reporter", province).body(content).put(path).header("ETag");
        var moves = List.of(
                Map.of("to", "SUBMITTED"), Map.of("to", "APPROVED"), Map.of("to", "DRAFT", "reason", "sai số liệu"));
        for (var move : moves) {
            var role = move.get("to").equals("SUBMITTED") ? "kpi-reporter" : "kpi-approver";
            requireForbidden(as(REPORTING, role, ELSEWHERE)
                    .header("If-Match", tag)
                    .body(move)
                    .post(path + "/transitions"));
            var moved = as(REPORTING, role, province)
                    .header("If-Match", tag)
                    .body(move)
                    .post(path + "/transitions");
            moved.then().statusCode(200);
            tag = moved.header("ETag");
        }
    }

    private RequestSpecification as(Life life, String... provinces) {
        return as(life.service(), life.role(), provinces);
    }

    private RequestSpecification as(Service service, String role, String... provinces) {
        return registry.anonymous(service).auth().oauth2(registry.token(role, Arrays.asList(provinces)));
    }

    private static void requireForbidden(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("forbidden");
    }
}
