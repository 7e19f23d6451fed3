package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.local.suite.Service.PROJECTS;
import static vn.zoneregistry.local.suite.Service.REPORTING;
import static vn.zoneregistry.local.suite.Service.ZONES;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.zoneregistry.local.suite.Service;

/**
 * Who may write to a park of former Bắc Kạn (06), which is Thái Nguyên (19) today, and to all that hangs on it. Nothing is
 * written: what is allowed fails for another reason, mostly a version that nobody has.
 */
@ExtendWith(RunningSuite.class)
class ProvinceIT {

    private static final String PARK = "BK-KCN-THANHBINH";
    private static final String UNIT = "06-2004";
    private static final String FIRST_ITEM = "items[0].id";

    private final Registry registry;
    private final String park;
    private final String project;

    ProvinceIT(Registry registry) {
        this.registry = registry;
        this.park = registry.read(ZONES, "/v1/zones/by-code/" + PARK).getString("id");
        this.project = registry.read(PROJECTS, "/v1/projects?zone=" + PARK).getString(FIRST_ITEM);
    }

    /** A write, as somebody who may do it somewhere. */
    private record Write(Service service, String role, String method, String path, Object body) {

        static Write of(Service service, String role, String method, String path, Object body) {
            return new Write(service, role, method, path, body);
        }
    }

    @TestFactory
    Stream<DynamicTest> whoMayWriteElsewhereMayNotWriteHere() {
        return Stream.concat(creations(), changes())
                .map(write -> test(write, here -> {
                    requireForbidden(send(here, "01"));
                    requireForbidden(send(here, "15", "10", "no such code"));
                    requireForbidden(send(here));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theProvinceOfTodayTheFormerOneAndAllOfThemCoverIt() {
        return changes()
                .map(write -> test(write, here -> {
                    for (var province : List.of("19", "06", "*")) {
                        assertThat(send(here, "01", province).statusCode())
                                .as(province)
                                .isNotIn(401, 403, 500, 503);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> anAdministratorMayWriteEverywhere() {
        return changes()
                .map(write -> new Write(write.service(), "admin", write.method(), write.path(), write.body()))
                .map(write ->
                        test(write, here -> assertThat(send(here).statusCode()).isNotIn(401, 403, 500, 503)));
    }

    private Stream<Write> creations() {
        var zone = Map.of("code", "ELSEWHERE", "name", "Khu", "type", "INDUSTRIAL_PARK", "administrativeUnitId", UNIT);
        var phase = Map.of("name", "Giai đoạn", "kind", "PHASE", "ordinal", 77, "status", "PLANNED");
        var plan = Map.of("name", "Quy hoạch", "kind", "DETAILED", "status", "PREPARING");
        var work = Map.of("name", "Đường", "category", "ROAD", "status", "PLANNED");
        var newProject = Map.of("name", "Dự án", "kind", "PRODUCTION", "zoneId", park);
        var petition = Map.of(
                "zoneId",
                park,
                "raisedBy",
                "Công ty",
                "raisedOn",
                "2024-01-01",
                "channel",
                "LETTER",
                "topic",
                "LAND",
                "content",
                "x");
        var activity = Map.of("kind", "VISIT", "name", "Thăm", "on", "2024-01-01", "zoneIds", List.of(park));
        var prospect = Map.of("organisation", "Công ty", "interestZoneIds", List.of(park));
        var parts = "/v1/projects/" + project;
        return Stream.of(
                Write.of(ZONES, "zone-editor", "POST", "/v1/zones", zone),
                Write.of(ZONES, "zone-editor", "POST", "/v1/zones/" + park + "/phases", phase),
                Write.of(ZONES, "zone-editor", "POST", "/v1/zones/" + park + "/plans", plan),
                Write.of(ZONES, "zone-editor", "POST", "/v1/zones/" + park + "/infrastructure-works", work),
                Write.of(PROJECTS, "project-editor", "POST", "/v1/projects", newProject),
                Write.of(PROJECTS, "project-editor", "POST", "/v1/petitions", petition),
                Write.of(PROJECTS, "project-editor", "POST", "/v1/promotion-activities", activity),
                Write.of(PROJECTS, "project-editor", "POST", "/v1/prospects", prospect),
                Write.of(
                        PROJECTS,
                        "project-editor",
                        "POST",
                        parts + "/procedures",
                        Map.of("kind", "LAND", "status", "NOT_STARTED")),
                Write.of(
                        PROJECTS,
                        "project-editor",
                        "POST",
                        parts + "/disbursements",
                        Map.of("on", "2024-01-01", "amount", Map.of("amount", 1, "currency", "VND"), "source", "LOAN")),
                Write.of(
                        PROJECTS,
                        "project-editor",
                        "POST",
                        parts + "/supervisions",
                        Map.of("on", "2024-01-01", "kind", "PERIODIC", "outcome", "COMPLIANT")),
                Write.of(
                        REPORTING,
                        "kpi-reporter",
                        "PUT",
                        "/v1/kpi-reports/zones/" + park + "/2021",
                        Map.of("values", List.of())),
                Write.of(
                        REPORTING,
                        "kpi-reporter",
                        "PUT",
                        "/v1/kpi-reports/provinces/" + UNIT + "/2009",
                        Map.of("values", List.of())),
                Write.of(
                        REPORTING,
                        "kpi-reporter",
                        "POST",
                        "/v1/targets",
                        Map.of(
                                "subject",
                                Map.of("type", "provinces", "id", UNIT),
                                "indicator",
                                "REVENUE",
                                "periodFrom",
                                2010,
                                "periodTo",
                                2010,
                                "value",
                                1)));
    }

    private Stream<Write> changes() {
        var land = Map.of(
                "zoneId",
                park,
                "projectId",
                UUID.randomUUID(),
                "tenantName",
                "Công ty",
                "areaHa",
                100_000,
                "state",
                "RESERVED",
                "from",
                "2024-01-01");
        var phase = registry.read(ZONES, "/v1/zones/" + park + "/phases").getString(FIRST_ITEM);
        var target = registry.read(REPORTING, "/v1/targets?province=06").getString(FIRST_ITEM);
        var move = Map.of("to", "CLOSED", "on", "2024-01-01", "decision", decision());
        return Stream.of(
                Write.of(ZONES, "zone-editor", "PATCH", "/v1/zones/" + park, Map.of("name", "x")),
                Write.of(ZONES, "zone-editor", "DELETE", "/v1/zones/" + park, null),
                Write.of(ZONES, "zone-editor", "POST", "/v1/zones/" + park + "/transitions", move),
                Write.of(ZONES, "zone-editor", "PATCH", "/v1/zones/" + park + "/phases/" + phase, Map.of("name", "x")),
                Write.of(ZONES, "zone-editor", "DELETE", "/v1/zones/" + park + "/phases/" + phase, null),
                Write.of(ZONES, "zone-editor", "PUT", "/v1/land-allocations/" + UUID.randomUUID(), land),
                Write.of(ZONES, "project-editor", "PUT", "/v1/land-allocations/" + UUID.randomUUID(), land),
                Write.of(PROJECTS, "project-editor", "PATCH", "/v1/projects/" + project, Map.of("name", "x")),
                Write.of(PROJECTS, "project-editor", "DELETE", "/v1/projects/" + project, null),
                Write.of(PROJECTS, "project-editor", "POST", "/v1/projects/" + project + "/transitions", move),
                Write.of(REPORTING, "kpi-reporter", "PATCH", "/v1/targets/" + target, Map.of("value", 1)),
                Write.of(REPORTING, "kpi-reporter", "DELETE", "/v1/targets/" + target, null),
                Write.of(
                        REPORTING,
                        "kpi-reporter",
                        "PATCH",
                        "/v1/kpi-reports/provinces/" + UNIT + "/2022",
                        Map.of("products", List.of())),
                Write.of(
                        REPORTING,
                        "kpi-approver",
                        "POST",
                        "/v1/kpi-reports/provinces/" + UNIT + "/2022/transitions",
                        Map.of("to", "DRAFT", "reason", "x")));
    }

    private static Map<String, String> decision() {
        return Map.of("number", "1/QĐ", "issuedOn", "2024-01-01", "issuer", "UBND");
    }

    private static DynamicTest test(Write write, Consumer<Write> check) {
        return DynamicTest.dynamicTest(
                write.role() + " " + write.method() + " " + write.path(), () -> check.accept(write));
    }

    private Response send(Write write, String... provinces) {
        var request = registry.anonymous(write.service())
                .auth()
                .oauth2(registry.token(write.role(), List.of(provinces)))
                .header("If-Match", "\"999999\"");
        return (write.body() == null ? request : request.body(write.body())).request(write.method(), write.path());
    }

    private static void requireForbidden(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("forbidden");
    }
}
