package vn.zoneregistry.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSuiteTest {

    @TempDir
    private Path temporary;

    private Installation installation;
    private DataFolder folder;
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void laysOutACheckout() throws IOException {
        installation = PretendService.install(temporary.resolve("kho mã ệ"));
        folder = new DataFolder(temporary.resolve("dữ liệu ệ"));
    }

    @AfterEach
    void leavesNothingRunning() {
        LocalSuite.stop(folder);
    }

    @Test
    void startsAllThreeAndTellsEachWhereEverythingIs() throws Exception {
        try (var suite = start(Ports.free())) {
            assertThat(SuiteStatus.of(folder).allReady()).isTrue();
            assertThat(settingsOf(suite, Service.PROJECTS))
                    .contains("QUARKUS_DATASOURCE_USERNAME=projects")
                    .contains("REGISTRY_NEIGHBOUR_ZONES_URL=" + suite.address(Service.ZONES))
                    .contains("REGISTRY_NEIGHBOUR_REPORTING_URL=" + suite.address(Service.REPORTING));
        }

        assertThat(SuiteStatus.of(folder).services())
                .allMatch(entry -> entry.state().equals("stopped"));
        assertThat(SuiteStatus.of(folder).databasePort()).isEmpty();
    }

    @Test
    void aKilledServiceStartsAgainAtItsAddress() {
        try (var suite = start(Ports.free())) {
            suite.kill(Service.ZONES);
            assertThat(SuiteStatus.of(folder).allReady()).isFalse();

            suite.start(Service.ZONES);

            assertThat(SuiteStatus.of(folder).allReady()).isTrue();
        }
    }

    @Test
    void whatRunsAlreadyIsTakenOverAndWhatDoesNotIsStarted() {
        var first = start(Ports.free());
        first.stop(Service.REPORTING);
        var before = pids();

        try (var second = start(Ports.usual())) {
            assertThat(second.address(Service.ZONES)).isEqualTo(first.address(Service.ZONES));
            assertThat(SuiteStatus.of(folder).allReady()).isTrue();
            assertThat(pids()).containsAllEntriesOf(before).hasSize(3);
        }
    }

    @Test
    void tellsWhenAServiceEnds() throws Exception {
        try (var suite = start(Ports.free())) {
            var ended = new CompletableFuture<Service>();
            suite.onEnd(ended::complete);

            suite.kill(Service.PROJECTS);

            assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(Service.PROJECTS);
        }
    }

    @Test
    void aTakenPortIsOneClearLineAndNothingIsLeftRunning() throws Exception {
        try (var somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = Ports.parse("0," + somebody.getLocalPort() + ",0");

            assertThatExceptionOfType(SuiteFailure.class)
                    .isThrownBy(() -> start(ports))
                    .withMessageContaining("Port " + somebody.getLocalPort() + ", for projects-service, is taken")
                    .withMessageContaining("--ports");
        }
        assertThat(SuiteStatus.of(folder).databasePort()).isEmpty();
    }

    @Test
    void aServiceThatDiesAtStartIsNamedWithItsLastErrorAndNothingIsLeftRunning() throws Exception {
        folder.prepare();
        Files.createFile(folder.path().resolve("refuse"));

        assertThatExceptionOfType(SuiteFailure.class)
                .isThrownBy(() -> start(Ports.free()))
                .withMessageContaining(
                        "-service ended with code 3: 12:00:00 ERROR the database speaks another language")
                .withMessageContaining(folder.path().resolve("logs").toString());

        assertThat(SuiteStatus.of(folder).databasePort()).isEmpty();
        assertThat(pids()).isEmpty();
    }

    @Test
    void aServiceThatIsNotBuiltIsOneClearLine() throws Exception {
        Files.delete(installation.program(Service.REPORTING));

        assertThatExceptionOfType(SuiteFailure.class)
                .isThrownBy(() -> start(Ports.free()))
                .withMessageStartingWith("reporting-service is not built");
    }

    @Test
    void aFolderThatIsAFileIsOneClearLine() throws Exception {
        var file = Files.createFile(temporary.resolve("file"));

        assertThatExceptionOfType(SuiteFailure.class)
                .isThrownBy(() -> LocalSuite.start(installation, new DataFolder(file), Ports.free(), progress::add))
                .withMessageContaining("choose another one with --data")
                .satisfies(failure -> assertThat(failure.getMessage()).hasLineCount(1));
    }

    private LocalSuite start(Ports ports) {
        return LocalSuite.start(installation, folder, ports, progress::add);
    }

    private Map<Service, RunningProcess> pids() {
        return new RunRecord(folder).services();
    }

    private static String settingsOf(LocalSuite suite, Service service) throws IOException {
        try (var answer =
                URI.create(suite.address(service) + "/settings").toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
