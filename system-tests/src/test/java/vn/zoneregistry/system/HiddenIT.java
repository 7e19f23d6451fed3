package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.zoneregistry.local.suite.Service.PROJECTS;
import static vn.zoneregistry.local.suite.Service.REPORTING;
import static vn.zoneregistry.local.suite.Service.ZONES;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.zoneregistry.local.suite.Service;
import vn.zoneregistry.system.Operations.Operation;

/**
 * What a caller may not read is in none of the answers that it gets: words and figures that stand nowhere else are written
 * into the registry, and everything that can be read is read, in every media type, by those who must not see them.
 */
@ExtendWith(RunningSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenIT {

    private static final String CODE = "HIDDEN-1";
    private static final int DRAFT = 2004;
    private static final int REOPENED = 2005;
    private static final int CORRECTED = 2006;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Set<String> MAY_READ_CONTACTS = Set.of("project-editor", "admin");

    private final Registry registry;
    private final Operations operations;
    private final Map<String, String> specimens;
    private final String zone;
    private final Instant whileNothingWasApproved;

    /** What is written for this test alone, and for whom. */
    private enum Secret {
        CONTACT_NAME("Zqnguoi", true),
        CONTACT_PHONE("0987650123", true),
        CONTACT_EMAIL("zqthu@example.vn", true),
        TENANT("Zqthue", false),
        TITLE_OF_A_LEASE("Zqgiao", false),
        REASON_OF_A_RELEASE("Zqthuhoi", false),
        INVESTOR("Zqdautu", false),
        PROJECT("Zqduan", false),
        PETITION("Zqkiennghi", false),
        PROSPECT("Zqtiemnang", false),
        ACTIVITY("Zqxuctien", false),
        PERSON_WHO_WRITES("zqaivaday", false),
        FIGURE_OF_A_DRAFT("987654321", false),
        NOTE_IN_A_DRAFT("Zqghichu", false),
        PRODUCT_IN_A_DRAFT("Zqsanpham", false),
        FIGURE_AFTER_REOPENING("876543219", false),
        FIGURE_CORRECTED_BEFORE_APPROVAL("765432198", false);

        private final String text;
        private final boolean personal;

        /** @param personal only for those who may read contacts; else for everybody with a role */
        Secret(String text, boolean personal) {
            this.text = text;
            this.personal = personal;
        }

        boolean isIn(String answer) {
            return answer.contains(text);
        }
    }

    HiddenIT(Registry registry) {
        this.registry = registry;
        this.operations = new Operations(registry::address);
        this.zone = id(write(
                ZONES,
                "POST",
                "/v1/zones",
                Map.of(
                        "code", CODE,
                        "name", "Khu công nghiệp Thử",
                        "type", "INDUSTRIAL_PARK",
                        "status", "OPERATING",
                        "administrativeUnitId", "01-2004",
                        "plannedAreaHa", 10)));
        var investor = id(write(
                PROJECTS,
                "POST",
                "/v1/investors",
                Map.of(
                        "name",
                        Secret.INVESTOR.text,
                        "contact",
                        Map.of(
                                "name", Secret.CONTACT_NAME.text,
                                "phone", Secret.CONTACT_PHONE.text,
                                "email", Secret.CONTACT_EMAIL.text))));
        var project = id(write(
                PROJECTS,
                "POST",
                "/v1/projects",
                Map.of(
                        "name",
                        Secret.PROJECT.text,
                        "kind",
                        "PRODUCTION",
                        "zoneId",
                        zone,
                        "investors",
                        List.of(Map.of("investorId", investor, "sharePercent", 100)))));
        var land = giveLand(project);
        var petition = id(write(
                PROJECTS,
                "POST",
                "/v1/petitions",
                Map.of(
                        "projectId",
                        project,
                        "raisedBy",
                        Secret.PETITION.text,
                        "raisedOn",
                        "2024-01-01",
                        "channel",
                        "LETTER",
                        "topic",
                        "LAND",
                        "content",
                        Secret.PETITION.text)));
        var activity = id(write(
                PROJECTS,
                "POST",
                "/v1/promotion-activities",
                Map.of("kind", "VISIT", "name", Secret.ACTIVITY.text, "on", "2024-01-01", "zoneIds", List.of(zone))));
        var prospect = id(write(PROJECTS, "POST", "/v1/prospects", Map.of("organisation", Secret.PROSPECT.text)));
        this.whileNothingWasApproved = report();
        this.specimens = Map.of(
                "/v1/investors/", investor,
                "/v1/projects/", project,
                "/v1/petitions/", petition,
                "/v1/promotion-activities/", activity,
                "/v1/prospects/", prospect,
                "/v1/zones/by-code/", CODE,
                "/v1/zones/", zone,
                "/v1/land-allocations/", land,
                "/v1/indicators/", "REVENUE",
                "/v1/kpi-reports/", "zones/" + zone + "/" + DRAFT);
    }

    @TestFactory
    Stream<DynamicTest> isNotToldWithoutAToken() {
        return reads(Set.of(Service.values()), operation -> {
            requireHidden(operation, null, EnumSet.allOf(Secret.class));
            requireHidden(operation, registry.token("mayor"), EnumSet.allOf(Secret.class));
        });
    }

    @TestFactory
    Stream<DynamicTest> contactsAreToldToThoseAloneWhoDealWithThem() {
        return reads(Set.of(PROJECTS), operation -> Right.PEOPLE.stream()
                .filter(role -> !MAY_READ_CONTACTS.contains(role))
                .forEach(role -> requireHidden(
                        operation,
                        registry.token(role),
                        Arrays.stream(Secret.values())
                                .filter(secret -> secret.personal)
                                .collect(Collectors.toSet()))));
    }

    /** The other tests would see a secret if it were there: all are somewhere, for who may read everything. */
    @Test
    void isToldToAnAdministrator() {
        var token = registry.token("admin");

        var told = operations
                .all()
                .filter(Operation::reads)
                .flatMap(operation -> answers(operation, token).values().stream())
                .flatMap(answer -> Arrays.stream(Secret.values()).filter(secret -> secret.isIn(answer)))
                .collect(Collectors.toSet());

        assertThat(told).isEqualTo(EnumSet.allOf(Secret.class));
    }

    /** A question that is refused would hide nothing: an operation that wants to be asked otherwise gets its own below. */
    @TestFactory
    Stream<DynamicTest> isAskedForInQuestionsThatAreUnderstood() {
        var token = registry.token("admin");
        return reads(Set.of(Service.values()), operation -> assertThat(questions(operation))
                .allSatisfy(question -> assertThat(operations
                                .read(
                                        operation.service(),
                                        question,
                                        operation.mediaTypes().iterator().next(),
                                        token)
                                .statusCode())
                        .isIn(200, 404)));
    }

    private Stream<DynamicTest> reads(Set<Service> services, java.util.function.Consumer<Operation> check) {
        return operations
                .all()
                .filter(Operation::reads)
                .filter(operation -> services.contains(operation.service()))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.service() + " " + operation.id(), () -> check.accept(operation)));
    }

    private void requireHidden(Operation operation, String token, Set<Secret> secrets) {
        assertThat(answers(operation, token))
                .allSatisfy((question, answer) ->
                        assertThat(secrets).as(question).noneMatch(secret -> secret.isIn(answer)));
    }

    /** What is answered to everything that can be asked of an operation, by question. */
    private Map<String, String> answers(Operation operation, String token) {
        return questions(operation)
                .flatMap(path -> operation.mediaTypes().stream().map(mediaType -> Map.entry(path, mediaType)))
                .collect(Collectors.toMap(
                        question -> question.getKey() + " as " + question.getValue(),
                        question -> text(
                                operations
                                        .read(operation.service(), question.getKey(), question.getValue(), token)
                                        .body(),
                                question.getValue())));
    }

    private Stream<String> questions(Operation operation) {
        return paths(operation.path()).flatMap(path -> queries(operation)
                .flatMap(query -> operation.takes("asOf")
                        ? Stream.of(path + query, path + query + "&asOf=" + whileNothingWasApproved)
                        : Stream.of(path + query)));
    }

    private Stream<String> paths(String template) {
        if (template.endsWith("/{year}") && !template.contains("{subjectType}")) {
            return years().map(year -> template.replace("{year}", year));
        }
        if (template.contains("{year}")) {
            return years().map(year -> template.replace("{subjectType}", "zones")
                    .replace("{subjectId}", zone)
                    .replace("{year}", year));
        }
        return Stream.of(specimens.entrySet().stream()
                .filter(specimen -> template.startsWith(specimen.getKey() + "{"))
                .findFirst()
                .map(specimen -> template.replaceFirst("\\{[^}]*}", specimen.getValue()))
                .orElse(template)
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString()));
    }

    private static Stream<String> years() {
        return Stream.of(DRAFT, REOPENED, CORRECTED).map(String::valueOf);
    }

    private Stream<String> queries(Operation operation) {
        return switch (operation.id()) {
            case "getAnnualReport" -> Stream.of("?zone=" + CODE, "?province=01");
            case "listSeries" ->
                Stream.of("zone=" + CODE, "province=01")
                        .map(of -> "?%s&indicator=REVENUE&from=%d&to=%d".formatted(of, DRAFT, CORRECTED));
            case "listRankings" ->
                years().flatMap(year -> Stream.of("zones", "projects")
                        .map(level -> "?indicator=REVENUE&province=01&level=%s&year=%s".formatted(level, year)));
            case "listTargetProgress" -> Stream.of("?zone=" + CODE);
            case "getCompleteness" ->
                years().flatMap(year -> Stream.of("?province=01&year=" + year, "?zone=" + CODE + "&year=" + year));
            case "summarizeZones" -> Stream.of("?groupBy=type");
            case "summarizeProjects" -> Stream.of("?groupBy=zone&zone=" + CODE);
            case "getCapitalBridge" -> Stream.of("?from=2004-01-01&to=2024-12-31&zone=" + CODE);
            case "readEvents" -> Stream.of("?limit=1000", "?subject=investors/" + specimens.get("/v1/investors/"));
            default -> Stream.of("?");
        };
    }

    /** Without the marks that stand between the digits of a figure. */
    private static String text(byte[] body, String mediaType) {
        var text = mediaType.equals(XLSX) ? unzipped(body) : new String(body, StandardCharsets.UTF_8);
        return text.replaceAll("(?<=\\d)[., \\u00a0\\u202f](?=\\d)", "");
    }

    /** Answers of the kind that say why there is no workbook are text already. */
    private static String unzipped(byte[] workbook) {
        var text = new StringBuilder(new String(workbook, StandardCharsets.UTF_8));
        if (text.indexOf("PK") == 0) {
            try (var parts = ZipFile.builder().setByteArray(workbook).get()) {
                for (var part : Collections.list(parts.getEntries())) {
                    text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return text.toString();
    }

    /** Land that is leased, and some that was given back. */
    private String giveLand(String project) {
        var released = "/v1/land-allocations/" + UUID.randomUUID();
        write(ZONES, "PUT", released, claim(project));
        write(
                ZONES,
                "POST",
                released + "/release",
                Map.of("on", "2024-02-01", "kind", "RELEASED", "reason", Secret.REASON_OF_A_RELEASE.text));
        var land = UUID.randomUUID().toString();
        write(ZONES, "PUT", "/v1/land-allocations/" + land, claim(project));
        return land;
    }

    private Map<String, Object> claim(String project) {
        return Map.of(
                "zoneId",
                zone,
                "projectId",
                project,
                "tenantName",
                Secret.TENANT.text,
                "areaHa",
                1,
                "state",
                "LEASED",
                "from",
                "2024-01-01",
                "decision",
                Map.of(
                        "number", "1/QĐ",
                        "issuedOn", "2024-01-01",
                        "issuer", "UBND",
                        "title", Secret.TITLE_OF_A_LEASE.text));
    }

    /**
     * A draft; a report that was approved and is corrected; one that was corrected before it was approved.
     *
     * @return a time at which the last of them held what was corrected
     */
    private Instant report() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        enter(DRAFT, Secret.FIGURE_OF_A_DRAFT.text, null).asString())
                .contains("DRAFT"));
        enter(REOPENED, "1", null);
        var reopened = move(REOPENED, "SUBMITTED", "APPROVED", "DRAFT");
        enter(REOPENED, Secret.FIGURE_AFTER_REOPENING.text, reopened);
        var entered = enter(CORRECTED, Secret.FIGURE_CORRECTED_BEFORE_APPROVAL.text, null);
        var before = Instant.parse(entered.jsonPath().getString("updatedAt"));
        enter(CORRECTED, "2", entered.header("ETag"));
        move(CORRECTED, "SUBMITTED", "APPROVED");
        return before;
    }

    private Response enter(int year, String revenue, String tag) {
        var request = registry.anonymous(REPORTING).auth().oauth2(registry.tokenOf(writer(), "kpi-reporter"));
        return (tag == null ? request : request.header("If-Match", tag))
                .body(Map.of(
                        "values",
                        List.of(Map.of(
                                "indicator",
                                "REVENUE",
                                "value",
                                new BigDecimal(revenue),
                                "note",
                                year == CORRECTED ? "đã duyệt" : Secret.NOTE_IN_A_DRAFT.text)),
                        "products",
                        year == CORRECTED
                                ? List.of()
                                : List.of(Map.of("name", Secret.PRODUCT_IN_A_DRAFT.text, "unit", "M3", "quantity", 1))))
                .put(report(year));
    }

    /** The entity tag after the last of the moves. */
    private String move(int year, String... states) {
        String tag = null;
        for (var state : states) {
            var moved = registry.anonymous(REPORTING)
                    .auth()
                    .oauth2(
                            state.equals("SUBMITTED")
                                    ? registry.tokenOf(writer(), "kpi-reporter")
                                    : registry.tokenOf(writer() + "2", "kpi-approver"))
                    .header("If-Match", registry.answer(REPORTING, report(year)).header("ETag"))
                    .body(Map.of("to", state, "reason", "xem lại"))
                    .post(report(year) + "/transitions");
            assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
            tag = moved.header("ETag");
        }
        return tag;
    }

    private String report(int year) {
        return "/v1/kpi-reports/zones/" + zone + "/" + year;
    }

    private Response write(Service service, String method, String path, Map<String, Object> body) {
        var written = registry.anonymous(service)
                .auth()
                .oauth2(registry.tokenOf(writer(), "admin"))
                .body(body)
                .request(method, path);
        assertThat(written.statusCode()).as(written.asString()).isIn(200, 201);
        return written;
    }

    private static String writer() {
        return Secret.PERSON_WHO_WRITES.text;
    }

    private static String id(Response written) {
        return written.jsonPath().getString("id");
    }
}
