package vn.zoneregistry.reporting.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;

/** Reads what was planned; what had been planned at an earlier moment from the events of the targets. */
@ApplicationScoped
public class Plans {

    private static final String NOW = """
            select t.id, t.version, t.subject_type, t.subject_id, t.indicator, t.period_from, t.period_to, t.value, t.qualifier
            from target t
            where t.subject_type = any (cast(? as text[])) and t.subject_id = any (cast(? as text[]))
            order by t.indicator, t.period_from, t.period_to""";

    private static final String THEN = """
            select data ->> 'id' as id, subject_version as version, data -> 'subject' ->> 'type' as subject_type, data -> 'subject' ->> 'id' as subject_id,
                data ->> 'indicator' as indicator, cast(data ->> 'periodFrom' as integer) as period_from,
                cast(data ->> 'periodTo' as integer) as period_to, cast(data ->> 'value' as numeric) as value,
                data ->> 'qualifier' as qualifier
            from (
                select distinct on (e.subject_id) e.type, e.subject_version, e.data
                from event e
                where e.resource = 'targets' and e.data -> 'subject' ->> 'id' = any (cast(? as text[])) and e.at <= ?
                order by e.subject_id, e.subject_version desc) latest
            where type <> 'targets.deleted' and data -> 'subject' ->> 'type' = any (cast(? as text[]))
            order by data ->> 'indicator', 6, 7""";

    private final Database database;

    Plans(Database database) {
        this.database = database;
    }

    /**
     * What was planned.
     *
     * @param id of the target
     * @param version of the target
     * @param from first year
     * @param to last year
     */
    public record Plan(String id, int version, SubjectKey subject, String indicator, int from, int to, Figure figure) {}

    /** What was planned for the subjects, by indicator and period. */
    public List<Plan> of(Collection<SubjectKey> subjects, Known known) {
        var types = subjects.stream()
                .map(subject -> subject.type().segment())
                .distinct()
                .toList();
        var ids = subjects.stream().map(SubjectKey::id).toList();
        return known.at() == null
                ? database.list(NOW, List.of(types, ids), Plans::plan)
                : database.list(THEN, List.of(ids, known.at(), types), Plans::plan);
    }

    private static Plan plan(Row row) throws SQLException {
        return new Plan(
                row.text("id"),
                row.integer("version"),
                new SubjectKey(SubjectType.find(row.text("subject_type")).orElseThrow(), row.text("subject_id")),
                row.text("indicator"),
                row.integer("period_from"),
                row.integer("period_to"),
                new Figure(row.decimal("value"), row.word("qualifier", Qualifier.class)));
    }
}
