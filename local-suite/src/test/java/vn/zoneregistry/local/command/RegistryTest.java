package vn.zoneregistry.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void aTokenStandsAloneOnTheLastLine() throws Exception {
        int code = run("token", "--role", "kpi-reporter", "--province", "06", "--province", "*", "--user", "lan");

        assertThat(code).isZero();
        var token = out.toString().strip().lines().reduce((first, last) -> last).orElseThrow();
        var claims = JsonUtil.parseJson(
                new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        assertThat(claims).containsEntry("sub", "lan");
        assertThat(claims.get("groups")).asString().isEqualTo("[kpi-reporter]");
        assertThat(claims.get("provinces")).asString().isEqualTo("[06, *]");
    }

    @Test
    void twoRolesWithoutAUserAreTwoPeopleIfAskedForApart() {
        run("token", "--role", "kpi-reporter");
        run("token", "--role", "kpi-approver");

        var subjects = out.toString()
                .lines()
                .map(token -> new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8))
                .map(claims -> claims.replaceAll(".*\"sub\":\"([^\"]*)\".*", "$1"));
        assertThat(subjects).containsExactly("kpi-reporter", "kpi-approver");
    }

    @Test
    void anUnknownRoleIsOneClearLine() {
        assertThat(run("token", "--role", "king")).isEqualTo(1);
        assertThat(errors.toString())
                .startsWith("registry: There is no role king; there are zone-editor")
                .hasLineCount(1);
    }

    @Test
    void anUnknownOptionIsOneClearLine() {
        assertThat(run("up", "--emty")).isEqualTo(2);
        assertThat(errors.toString()).hasLineCount(1);
    }

    @Test
    void statusOfWhatDoesNotRunIs1() {
        assertThat(run("status")).isEqualTo(1);
        assertThat(out.toString()).contains("zones-service      stopped").contains("PostgreSQL         stopped");
    }

    @Test
    void downOfWhatDoesNotRunIsNoFailure() {
        assertThat(run("down")).isZero();
        assertThat(out.toString()).contains("was not up");
    }

    @Test
    void nothingIsWrittenToAskHowThingsAre() throws Exception {
        run("status");

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private int run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--data");
        all.add(folder.toString());
        return Registry.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }
}
