package vn.zoneregistry.zones.administrativeunit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class AdministrativeUnitImportTest {

    private static final String IMPORTS = "/v1/administrative-units/imports";
    private static final String HEADER = "id,code,name,level,parentId,validFrom\n";
    private static final int ROWS = 20_000;
    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void makesUnitsAndTheSameFileTwiceChangesNothing() {
        var rows = HEADER + row("50001", "Xã Một") + row("50002", "Xã Hai");

        csv(rows)
                .body("rows", is(2))
                .body("created", is(2))
                .body("updated", is(0))
                .body("unchanged", is(0))
                .body("failed", is(0))
                .body("errors", empty())
                .body("dryRun", is(false));
        csv(rows).body("created", is(0)).body("updated", is(0)).body("unchanged", is(2));
        csv(rows.replace("Xã Hai", "Xã Hai Mới")).body("updated", is(1)).body("unchanged", is(1));

        given().get("/v1/administrative-units/50002-2025")
                .then()
                .body("name", is("Xã Hai Mới"))
                .body("version", is(2));
    }

    @Test
    void changesNothingWhereOneRowFails() {
        var rows = HEADER + row("50011", "Xã Một") + "50012-2025,50012,Xã Hai,TOWN,no-such,yesterday\n";

        csv(rows)
                .body("rows", is(2))
                .body("created", is(0))
                .body("failed", is(1))
                .body("errors.row", contains(2, 2))
                .body(
                        "errors.collect { it.column + ' ' + it.code }",
                        contains("level unknown-value", "validFrom wrong-type"));

        assertAbsent("50011-2025");
    }

    @Test
    void keepsTheOtherRowsOfAPartialImport() {
        var rows = HEADER
                + row("50021", "Xã Một")
                + "50022-2025,50022,Xã Hai,COMMUNE,no-such,2025-07-01\n\n"
                + "50099-2025,50023,Xã Ba,COMMUNE,19-2025,2025-07-01\n"
                + row("50024", "Xã Bốn");

        send("text/csv", rows, "?mode=PARTIAL")
                .statusCode(200)
                .body("rows", is(4))
                .body("created", is(2))
                .body("failed", is(2))
                .body("errors.row", contains(2, 3))
                .body("errors.column", contains("parentId", "id"))
                .body("errors.code", contains("unknown-reference", "id-does-not-fit"))
                .body("errors[0].message", is("no-such does not exist"));

        assertPresent("50021-2025");
        assertPresent("50024-2025");
        assertAbsent("50022-2025");
    }

    @Test
    void saysInADryRunWhatWouldBeDone() {
        send("text/csv", HEADER + row("50031", "Xã Một"), "?dryRun=true")
                .statusCode(200)
                .body("created", is(1))
                .body("dryRun", is(true));

        assertAbsent("50031-2025");
    }

    @Test
    void readsCsvAsSpreadsheetsWriteIt() {
        csv("\uFEFFname;validFrom;parentId;level;code;id;nameEn\r\n"
                        + "\"Xã \"\"Một\"\"\nhai dòng\";2025-07-01;19-2025;COMMUNE;00041;00041-2025;\r\n")
                .body("created", is(1));

        given().get("/v1/administrative-units/00041-2025")
                .then()
                .body("name", is("Xã \"Một\"\nhai dòng"))
                .body("code", is("00041"))
                .body("nameEn", nullValue());
    }

    @Test
    void refusesColumnsThatItDoesNotKnow() {
        send("text/csv", "id,code,nmae,code\n", "")
                .statusCode(400)
                .body("code", is("validation-failed"))
                .body("errors.pointer", contains("/nmae", "/code"))
                .body("errors.code", contains("unknown-column", "repeated"))
                .body("errors[0].message", is("there is no such column; did you mean name?"));
        send("text/csv", "code,name\n01,Tỉnh\n", "").statusCode(400).body("errors.pointer", contains("/id"));
        send("text/csv", "", "").statusCode(400).body("errors.pointer", contains("/id"));
    }

    @Test
    void refusesFilesThatCannotBeReadToTheirEnd() {
        var good = HEADER + row("50051", "Xã Một");

        send("text/csv", good + "50052-2025,\"50052\"x,Xã\n", "?mode=PARTIAL")
                .statusCode(400)
                .body("code", is("malformed-request"));
        given().spec(integrator("text/csv"))
                .body((good + "\u00e3").getBytes(StandardCharsets.ISO_8859_1))
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("code", is("malformed-request"));
        send("text/plain", good, "").statusCode(415);

        assertAbsent("50051-2025");
    }

    @Test
    void readsOneObjectALine() {
        send("application/x-ndjson", "\n" + line("50061", "Xã Một") + "\r\n\n{\"id\": 1}\n[]\n{\n", "?mode=PARTIAL")
                .statusCode(200)
                .body("rows", is(4))
                .body("created", is(1))
                .body("failed", is(3))
                .body("errors.findAll { it.row == 3 }.code", contains("wrong-type"))
                .body("errors.findAll { it.row == 4 }.code", contains("malformed"));

        assertPresent("50061-2025");
    }

    @Test
    void listsAThousandErrorsAndCountsTheRest() {
        var rows = IntStream.range(0, 1_500).mapToObj(i -> "{\"nmae\": 1}").collect(Collectors.joining("\n"));

        send("application/x-ndjson", rows, "")
                .body("failed", is(1_500))
                .body("errors", hasSize(1_000))
                .body("errors[0].message", is("there is no such member; did you mean name?"));
    }

    @Test
    void answersARepeatedKeyWithTheFirstReport() {
        var rows = HEADER + row("50071", "Xã Một");
        keyed(rows).statusCode(200).body("created", is(1));

        keyed(rows).statusCode(200).body("created", is(1)).header("Idempotency-Replayed", "true");
        keyed(rows + row("50072", "Xã Hai")).statusCode(422);
    }

    @Test
    void changesNothingWhenTheBodyIsInterrupted() throws IOException {
        var rows = HEADER + row("50081", "Xã Một");
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(
                            "POST %s?mode=PARTIAL HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: text/csv\r\nContent-Length: %d\r\n\r\n%s"
                                    .formatted(IMPORTS, Tokens.withRoles("integrator"), rows.length() + 1_000, rows)
                                    .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }

        assertAbsent("50081-2025");
    }

    @Test
    void takesFilesOfFiftyMegabytesAndNoMore(@TempDir Path folder) throws IOException, InterruptedException {
        var file = folder.resolve("rows");
        var body = " ".repeat(1_023) + "\n";
        try (var rows = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 50 * 1024; i++) {
                rows.write(body);
            }
        }
        assertThat(importOf(file).statusCode()).isEqualTo(200);

        Files.writeString(file, "\n", StandardOpenOption.APPEND);
        var tooLarge = HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofFile(file));
        assertThat(importOf(tooLarge).statusCode()).isEqualTo(413);
    }

    @Test
    void importsFilesOfAnyLengthInTheSameMemory(@TempDir Path folder) throws Exception {
        var file = folder.resolve("rows");
        try (var rows = Files.newBufferedWriter(file)) {
            for (int i = 0; i < ROWS; i++) {
                rows.write((i % 20 == 0 ? line("%05d".formatted(60_000 + i / 20), "Xã thứ " + i) : "{}") + "\n");
            }
        }
        long idle = liveHeap();

        var answer = HttpClient.newHttpClient()
                .sendAsync(
                        request(HttpRequest.BodyPublishers.ofFile(file), "?dryRun=true&mode=PARTIAL"),
                        HttpResponse.BodyHandlers.ofString());
        long most = 0;
        while (!answer.isDone()) {
            most = Math.max(most, liveHeap());
            waitABit(answer);
        }

        assertThat(answer.get().body())
                .startsWith("{\"rows\":20000,\"created\":1000,\"updated\":0,\"unchanged\":0,\"failed\":19000,");
        assertThat(most - idle).isLessThan(64 * MEGABYTE);
    }

    /** A heap that is collected without a pause would leave the import no time. */
    private static void waitABit(Future<?> answer) throws Exception {
        try {
            answer.get(500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            // the next look at the heap is due
        }
    }

    @Test
    void givesATemplateThatCanBeImported() {
        var template = given().spec(integrator("text/csv"))
                .get(IMPORTS + "/template")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .body()
                .asByteArray();

        assertThat(new String(template, StandardCharsets.UTF_8))
                .startsWith("\uFEFFid,code,name,nameEn,level,parentId,validFrom,validTo,successorId\r\n");
        given().spec(integrator("text/csv"))
                .body(template)
                .post(IMPORTS + "?dryRun=true")
                .then()
                .body("failed", is(0))
                .body("rows", is(1));
    }

    @Test
    void isForIntegratorsAndAdministrators() {
        var rows = (HEADER + row("50091", "Xã Một")).getBytes(StandardCharsets.UTF_8);
        given().contentType("text/csv").body(rows).post(IMPORTS).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.withRoles("zone-editor"))
                .contentType("text/csv")
                .body(rows)
                .post(IMPORTS)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.withRoles("admin"))
                .contentType("text/csv")
                .body(rows)
                .post(IMPORTS)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse csv(String rows) {
        return send("text/csv", rows, "").statusCode(200);
    }

    private static ValidatableResponse keyed(String rows) {
        return integrator("text/csv")
                .header("Idempotency-Key", "units-of-today")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then();
    }

    private static ValidatableResponse send(String mediaType, String rows, String query) {
        return integrator(mediaType)
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + query)
                .then();
    }

    private static RequestSpecification integrator(String mediaType) {
        return given().auth()
                .oauth2(Tokens.withRoles("integrator"))
                .header("Accept-Language", "en")
                .contentType(mediaType);
    }

    private static HttpResponse<String> importOf(Path file) throws IOException, InterruptedException {
        return importOf(HttpRequest.BodyPublishers.ofFile(file));
    }

    private static HttpResponse<String> importOf(HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(body, ""), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(HttpRequest.BodyPublisher body, String query) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s%s".formatted(RestAssured.port, IMPORTS, query)))
                .header("Authorization", "Bearer " + Tokens.withRoles("integrator"))
                .header("Content-Type", "application/x-ndjson")
                .POST(body)
                .build();
    }

    private static String row(String code, String name) {
        return "%s-2025,%s,%s,COMMUNE,19-2025,2025-07-01\n".formatted(code, code, name);
    }

    private static String line(String code, String name) {
        return """
                {"id": "%s-2025", "code": "%s", "name": "%s", "level": "COMMUNE", "parentId": "19-2025", \
                "validFrom": "2025-07-01"}""".formatted(code, code, name);
    }

    private static void assertPresent(String id) {
        given().get("/v1/administrative-units/" + id).then().statusCode(200);
    }

    private static void assertAbsent(String id) {
        given().get("/v1/administrative-units/" + id).then().statusCode(404);
    }

    /** What a full collection left over. */
    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
