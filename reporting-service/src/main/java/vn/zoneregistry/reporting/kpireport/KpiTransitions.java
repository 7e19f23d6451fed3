package vn.zoneregistry.reporting.kpireport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.sql.Database;

/** The moves of KPI reports as they are remembered. */
@ApplicationScoped
class KpiTransitions {

    private final Database database;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    KpiTransitions(Database database, ObjectMapper json, Caller caller, Clock clock) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    void remember(UUID report, KpiStatus from, KpiTransitionDraft move) {
        database.update(
                """
                insert into kpi_transition (id, report_id, from_status, to_status, effective_on, reason, decision, actor, at)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)""",
                Ids.next(),
                report,
                from,
                move.to(),
                move.on() == null ? LocalDate.now(clock) : move.on(),
                move.reason(),
                written(move.decision()),
                caller.name(),
                clock.instant());
    }

    List<KpiTransitionsView.Move> of(UUID report) {
        return database.list(
                "select * from kpi_transition where report_id = ? order by id",
                List.of(report),
                row -> new KpiTransitionsView.Move(
                        row.uuid("id"),
                        row.word("from_status", KpiStatus.class),
                        row.word("to_status", KpiStatus.class),
                        row.date("effective_on"),
                        row.text("reason"),
                        row.json("decision", Decision.class),
                        row.text("actor"),
                        row.instant("at")));
    }

    private String written(Decision decision) {
        try {
            return decision == null ? null : json.writeValueAsString(decision);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
