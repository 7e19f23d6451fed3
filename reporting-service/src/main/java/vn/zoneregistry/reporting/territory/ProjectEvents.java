package vn.zoneregistry.reporting.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.sql.Database;

/** Reads what happened to projects, as it was known at a moment. */
@ApplicationScoped
public class ProjectEvents {

    private static final String EVENTS = """
            with subject (id) as (select unnest(cast(? as uuid[])))
            select 'ADJUSTMENT' as kind, a.project_id, a.adjusted_on as day, a.capital_before_vnd as before,
                a.capital_after_vnd as after
            from subject s join neighbour_adjustment_ever a on a.project_id = s.id
            where a.known_from <= ? and a.known_until > ?
            union all
            select 'DISBURSEMENT', d.project_id, d.disbursed_on, null, d.amount_vnd
            from subject s join neighbour_disbursement_ever d on d.project_id = s.id
            where d.known_from <= ? and d.known_until > ?
            union all
            select 'SUPERVISION', v.project_id, v.supervised_on, null, null
            from subject s join neighbour_supervision_ever v on v.project_id = s.id
            where v.known_from <= ? and v.known_until > ?
            order by day""";

    private final Database database;

    ProjectEvents(Database database) {
        this.database = database;
    }

    /** By day. */
    public List<ProjectEvent> of(Territory territory, Known known) {
        var projects = territory.projects().stream()
                .map(project -> UUID.fromString(project.id()))
                .toList();
        var moment = known.moment();
        return database.list(
                EVENTS,
                List.of(projects, moment, moment, moment, moment, moment, moment),
                row -> new ProjectEvent(
                        row.word("kind", ProjectEvent.Kind.class),
                        row.text("project_id"),
                        row.date("day"),
                        row.decimal("before"),
                        row.decimal("after")));
    }
}
