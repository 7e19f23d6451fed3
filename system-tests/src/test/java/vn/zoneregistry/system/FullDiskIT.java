package vn.zoneregistry.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.zoneregistry.embedded.EmbeddedDatabase;
import vn.zoneregistry.kit.testing.DocumentedAnswers;
import vn.zoneregistry.local.identity.LocalKey;
import vn.zoneregistry.local.suite.Service;

/** The disk of the database runs full and is given room again. Needs the right to mount a small one in memory. */
class FullDiskIT {

    private static final int MOST_WRITES = 500;
    private static final Duration RECOVERY = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Path disk;
    private EmbeddedDatabase database;
    private LocalKey key;
    private LoneService service;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        folder.toFile().setExecutable(true, false);
        disk = Files.createDirectory(folder.resolve("disk"));
        var mounted = new Program("mount").run(folder, "-t", "tmpfs", "-o", "size=400m,mode=755", "tmpfs", "disk");
        assumeTrue(mounted.succeeded(), "no disk can be mounted here: " + mounted.output());
        database = EmbeddedDatabase.kept(disk.resolve("database"));
        key = LocalKey.in(folder.resolve("identity"));
        service = LoneService.start(
                        Service.ZONES,
                        folder,
                        database.database("zones"),
                        Map.of(
                                "QUARKUS_OIDC_PUBLIC_KEY",
                                key.publicKey(),
                                "QUARKUS_OIDC_TOKEN_ISSUER",
                                LocalKey.ISSUER))
                .awaitReady();
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (service != null) {
            service.close();
        }
        if (database != null) {
            database.close();
            new Program("umount").run(folder, "disk");
        }
    }

    @Test
    void whatIsRefusedMeanwhileLeavesNothingAndWhatWasAcceptedIsThereOnce() throws IOException {
        var accepted = new ArrayList<String>();
        accepted.add(code(0));
        assertThat(write(code(0)).statusCode()).isEqualTo(201);
        var filling = fill();

        int number = 1;
        var answer = write(code(number));
        while (answer.statusCode() == 201 && number < MOST_WRITES) {
            accepted.add(code(number++));
            answer = write(code(number));
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("upstream-unavailable");

        Files.delete(filling);
        var refused = code(number);
        await().atMost(RECOVERY).until(() -> write(refused).statusCode() == 201);
        accepted.add(refused);
        assertThat(codes()).containsExactlyInAnyOrderElementsOf(accepted);
    }

    private Path fill() throws IOException {
        var filling = disk.resolve("filling");
        try (var out = Files.newOutputStream(filling)) {
            var block = new byte[64 * 1024];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return filling;
        }
    }

    private static String code(int number) {
        return "HN-KCN-DAY-" + number;
    }

    private Response write(String code) {
        return given().filter(new DocumentedAnswers())
                .baseUri(service.address().toString())
                .contentType("application/json")
                .auth()
                .oauth2(key.token("editor", List.of("zone-editor"), List.of("*"), Duration.ofHours(1)))
                .header("Idempotency-Key", code)
                .body(Map.of(
                        "code",
                        code,
                        "name",
                        "Khu thử",
                        "type",
                        "INDUSTRIAL_PARK",
                        "administrativeUnitId",
                        "01-2004",
                        "description",
                        "Đầy ".repeat(1000)))
                .post("/v1/zones");
    }

    private List<String> codes() {
        var codes = new ArrayList<String>();
        var path = "/v1/zones?limit=200";
        var page = given().get(service.address() + path).jsonPath();
        codes.addAll(page.getList("items.code"));
        while (page.getString("nextCursor") != null) {
            page = given().get(service.address() + path + "&cursor=" + page.getString("nextCursor"))
                    .jsonPath();
            codes.addAll(page.getList("items.code"));
        }
        return codes;
    }
}
