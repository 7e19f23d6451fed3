package vn.zoneregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.local.suite.EventLogReport;
import vn.zoneregistry.local.suite.Service;

/** What was done stays written down, and nobody can change that unnoticed. */
@ExtendWith(RunningSuite.class)
class AuditIT {

    private final Registry registry;
    private final DatabaseServer server;

    AuditIT(Registry registry) {
        this.registry = registry;
        this.server = new DatabaseServer(registry.folder());
    }

    @ParameterizedTest
    @EnumSource
    void theLogOfEveryServiceIsSound(Service service) {
        var report = EventLogReport.of(registry.folder(), service);

        assertThat(report.isSound()).isTrue();
        assertThat(report.places()).isPositive();
        assertThat(report.head()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set actor = 'nobody'",
                "delete from event",
                "truncate event cascade",
                "update event_position set hash = ''",
                "delete from event_position",
                "drop table event cascade",
                "alter table event disable trigger all",
                "update flyway_schema_history set success = true"
            })
    void theServiceItselfMayNotTouchWhatIsWritten(String command) {
        assertThatThrownBy(() -> server.executeAsService(Service.ZONES, command))
                .isInstanceOf(SQLException.class)
                .satisfies(failure ->
                        assertThat(((SQLException) failure).getSQLState()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = actor || '!'",
                "reason = coalesce(reason, '') || '!'",
                "at = at + interval '1 day'",
                "address = '192.0.2.1'",
                "data = '{}'"
            })
    void aChangedEventIsFound(String change) throws SQLException {
        EventLogReport.of(registry.folder(), Service.ZONES);
        server.execute(Service.ZONES, "create table kept as select * from event");
        try {
            server.execute(
                    Service.ZONES,
                    "update event set " + change
                            + " where ordinal = (select ordinal from event_position where position = 7)");

            var report = EventLogReport.of(registry.folder(), Service.ZONES);

            assertThat(report.isSound()).isFalse();
            assertThat(report.firstFault()).isEqualTo(7);
        } finally {
            server.execute(Service.ZONES, """
                    update event e
                    set actor = k.actor, reason = k.reason, at = k.at, address = k.address, data = k.data
                    from kept k where k.ordinal = e.ordinal""");
            server.execute(Service.ZONES, "drop table kept");
        }
        assertThat(EventLogReport.of(registry.folder(), Service.ZONES).isSound())
                .isTrue();
    }

    @Test
    void everyWriteSaysWhoWhenFromWhereAndWhat() throws SQLException {
        var path = "/v1/zones/" + someZone();
        var tag = registry.answer(Service.ZONES, path).header("ETag");
        registry.as("zone-editor", Service.ZONES)
                .header("If-Match", tag)
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .body(Map.of("locality", "nơi khác " + tag.hashCode()))
                .patch(path)
                .then()
                .statusCode(200);

        assertThat(server.texts(Service.ZONES, """
                        select concat_ws(' ', actor, host(address::inet), trace_id, type, (at > now() - interval '1 minute')::text)
                        from event order by ordinal desc limit 1"""))
                .containsExactly("tester-zone-editor 127.0.0.1 0af7651916cd43dd8448eb211c80319c zones.updated true");
    }

    @Test
    void everyFileForAKnownCallerLeavesARecordThatTheFeedDoesNotShow() throws SQLException {
        int shown = registry.events(Service.PROJECTS);
        registry.as("viewer", Service.PROJECTS)
                .accept("text/csv")
                .get("/v1/investors?kind=DOMESTIC")
                .then()
                .statusCode(200);

        assertThat(server.texts(Service.PROJECTS, """
                        select concat_ws(' ', actor, address, type, data->>'path', data->>'query', data->>'mediaType')
                        from event order by ordinal desc limit 1"""))
                .containsExactly("tester-viewer 127.0.0.1 exports.made /v1/investors kind=DOMESTIC text/csv");
        assertThat(registry.events(Service.PROJECTS)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"integrator", "feed-follower"})
    void everySnapshotLeavesARecord(String role) throws SQLException {
        registry.as(role, Service.ZONES)
                .accept("application/x-ndjson")
                .get("/v1/phases/snapshot")
                .then()
                .statusCode(200);

        assertThat(server.texts(Service.ZONES, """
                        select concat_ws(' ', actor, type, data->>'path', data->>'mediaType')
                        from event order by ordinal desc limit 1"""))
                .containsExactly("tester-" + role + " exports.made /v1/phases/snapshot application/x-ndjson");
    }

    @Test
    void filesWithoutATokenAndPagesLeaveNone() throws SQLException {
        var before = exports();
        registry.anonymous(Service.ZONES)
                .accept("text/csv")
                .get("/v1/zones")
                .then()
                .statusCode(200);
        registry.answer(Service.ZONES, "/v1/zones").then().statusCode(200);

        assertThat(exports()).isEqualTo(before);
    }

    private List<String> exports() throws SQLException {
        return server.texts(Service.ZONES, "select count(*)::text from event where resource = 'exports'");
    }

    private String someZone() {
        return registry.read(Service.ZONES, "/v1/zones?limit=1").getString("items[0].id");
    }
}
