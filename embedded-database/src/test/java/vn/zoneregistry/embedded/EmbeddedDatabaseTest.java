package vn.zoneregistry.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

    private static final String INVALID_PASSWORD = "28P01";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private Path folder;

    @BeforeEach
    void makesAFolderWithASpaceAndAVietnameseLetter() throws IOException {
        folder = Files.createTempDirectory("dữ liệu ệ ");
        folder.toFile().setExecutable(true, false);
    }

    @AfterEach
    void removesTheFolder() throws IOException {
        FileTree.delete(folder);
    }

    @Test
    void theRoleOfOneDatabaseCannotOpenAnother() throws Exception {
        try (var server = EmbeddedDatabase.throwAway()) {
            var zones = server.database("zones");
            var projects = server.database("projects");

            assertThat(ask(zones, "select current_database()")).isEqualTo("zones");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(
                            () -> ask(new Database(projects.jdbcUrl(), zones.username(), zones.password()), "select 1"))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (var server = EmbeddedDatabase.throwAway()) {
            var zones = server.database("zones");

            for (var role : new String[] {"zones", "postgres"}) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> ask(new Database(zones.jdbcUrl(), role, "guess"), "select 1"))
                        .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo(INVALID_PASSWORD));
            }
        }
    }

    @Test
    void anOwnerMayAddTheExtensionsThatTheServicesUse() throws Exception {
        try (var server = EmbeddedDatabase.throwAway()) {
            var zones = server.database("zones");

            execute(zones, "create extension unaccent; create extension pg_trgm");

            assertThat(ask(zones, "select unaccent('Đông Phố Mới')")).isEqualTo("Dong Pho Moi");
            assertThat(ask(
                            zones,
                            "select string_agg(n, ' ' order by n collate \"vi-x-icu\")"
                                    + " from unnest(array['Em', 'Đa', 'Dũng', 'An']) n"))
                    .isEqualTo("An Dũng Đa Em");
        }
    }

    @Test
    void keptDataSurvivesARestartOnTheSamePort() throws Exception {
        int port;
        try (var server = EmbeddedDatabase.kept(folder)) {
            execute(server.database("zones"), "create table zone as select 'Tằng Loỏng' as name");
            port = server.port();
        }

        try (var server = EmbeddedDatabase.kept(folder)) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(ask(server.database("zones"), "select name from zone")).isEqualTo("Tằng Loỏng");
            assertThat(ask(server.database("zones"), "select current_setting('fsync')"))
                    .isEqualTo("on");
        }
    }

    @Test
    void aServerThatStillRunsIsTakenOver() throws Exception {
        var survivor = EmbeddedDatabase.kept(folder);
        var pid = Postmaster.of(folder.resolve("server")).orElseThrow().pid();

        try (var server = EmbeddedDatabase.kept(folder)) {
            assertThat(server.port()).isEqualTo(survivor.port());
            assertThat(Postmaster.of(folder.resolve("server")).orElseThrow().pid())
                    .isEqualTo(pid);
        }
        assertThat(Postmaster.of(folder.resolve("server"))).isEmpty();
    }

    @Test
    void aRunningServerIsFoundAndOnlyThen() {
        assertThat(EmbeddedDatabase.running(folder)).isEmpty();

        try (var server = EmbeddedDatabase.kept(folder)) {
            assertThat(EmbeddedDatabase.running(folder))
                    .hasValueSatisfying(found -> assertThat(found.port()).isEqualTo(server.port()));
        }

        assertThat(EmbeddedDatabase.running(folder)).isEmpty();
    }

    @Test
    void aKilledServerStartsAgainThoughItsNumberIsTaken() throws Exception {
        EmbeddedDatabase.kept(folder).database("zones");
        var data = folder.resolve("server");
        var killed = ProcessHandle.of(Postmaster.of(data).orElseThrow().pid()).orElseThrow();
        var lines = Files.readAllLines(data.resolve("postmaster.pid"));
        killed.destroyForcibly();
        killed.onExit().join();
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(data.resolve("postmaster.pid"), lines);

        try (var server = EmbeddedDatabase.kept(folder)) {
            assertThat(ask(server.database("zones"), "select current_user")).isEqualTo("zones");
        }
    }

    @Test
    void aTakenPortIsReplaced() throws Exception {
        int port;
        try (var server = EmbeddedDatabase.kept(folder)) {
            port = server.port();
        }

        try (var somebody = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress());
                var server = EmbeddedDatabase.kept(folder)) {
            assertThat(server.port()).isNotEqualTo(somebody.getLocalPort());
            assertThat(ask(server.database("zones"), "select current_user")).isEqualTo("zones");
        }
    }

    @Test
    void aNameThatCouldCarryACommandIsRefused() {
        try (var server = EmbeddedDatabase.throwAway()) {
            assertThatIllegalArgumentException().isThrownBy(() -> server.database("zones; drop role zones"));
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsOneClearLine() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(DatabaseFailure.class)
                .isThrownBy(() -> EmbeddedDatabase.kept(file.resolve("below")))
                .satisfies(failure -> assertThat(failure.getMessage())
                        .contains("choose another folder")
                        .hasLineCount(1));
    }

    private static String ask(Database database, String query) throws SQLException {
        try (var connection = open(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Database database, String command) throws SQLException {
        try (var connection = open(database);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection open(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
