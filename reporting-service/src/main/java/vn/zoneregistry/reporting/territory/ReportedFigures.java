package vn.zoneregistry.reporting.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.reporting.figure.Entry;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.figure.MissingReason;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;

/**
 * Reads what the subjects of a territory have reported and what was planned for them. What they had said at an earlier
 * moment is read from the events of the reports and targets, each of which holds the whole as it then stood.
 */
@ApplicationScoped
public class ReportedFigures {

    /** Everything that a figure can be about: provinces, zones, and the projects of those zones. */
    private static final String SUBJECTS = """
            with subject (type, id) as (
                select 'provinces', unnest(cast(? as text[]))
                union all
                select 'zones', unnest(cast(? as text[]))
                union all
                select 'projects', unnest(cast(? as text[])))
            """;

    private static final String REPORTS_NOW = SUBJECTS + """
            select r.subject_type, r.subject_id, r.year, r.status, v.indicator, v.value, v.qualifier, v.missing_reason
            from subject s
            join kpi_report r on r.subject_type = s.type and r.subject_id = s.id and r.year between ? and ?
            left join kpi_value v on v.report_id = r.id and (? or v.indicator = any (cast(? as text[])))
            where r.status = 'APPROVED' or ?""";

    private static final String REPORTS_THEN = SUBJECTS + """
            select r.subject_type, r.subject_id, r.year, e.data ->> 'status' as status, v.indicator, v.value, v.qualifier,
                v."missingReason" as missing_reason
            from subject s
            join kpi_report r on r.subject_type = s.type and r.subject_id = s.id and r.year between ? and ?
            join lateral (
                select e.data
                from event e
                where e.resource = 'kpi-reports' and e.subject_id = r.id::text and e.at <= ?
                order by e.subject_version desc
                limit 1) e on true
            left join lateral json_to_recordset(e.data -> 'values')
                as v (indicator text, value numeric, qualifier text, "missingReason" text)
                on ? or v.indicator = any (cast(? as text[]))
            where e.data ->> 'status' = 'APPROVED' or ?""";

    private static final String PLANS_NOW = """
            select t.subject_type, t.subject_id, t.indicator, t.period_from, t.period_to, t.value, t.qualifier
            from target t
            where t.subject_type = any (cast(? as text[])) and t.subject_id = any (cast(? as text[]))
            order by t.indicator, t.period_from, t.period_to""";

    private static final String PLANS_THEN = """
            select data -> 'subject' ->> 'type' as subject_type, data -> 'subject' ->> 'id' as subject_id,
                data ->> 'indicator' as indicator, cast(data ->> 'periodFrom' as integer) as period_from,
                cast(data ->> 'periodTo' as integer) as period_to, cast(data ->> 'value' as numeric) as value,
                data ->> 'qualifier' as qualifier
            from (
                select distinct on (e.subject_id) e.type, e.data
                from event e
                where e.resource = 'targets' and e.data -> 'subject' ->> 'id' = any (cast(? as text[])) and e.at <= ?
                order by e.subject_id, e.subject_version desc) latest
            where type <> 'targets.deleted' and data -> 'subject' ->> 'type' = any (cast(? as text[]))
            order by data ->> 'indicator', 4, 5""";

    private final Database database;

    ReportedFigures(Database database) {
        this.database = database;
    }

    /** @param reported of which year there is an approved report of whom */
    public record Reported(FigureBook figures, Map<Integer, Set<SubjectKey>> reported) {

        public Set<SubjectKey> in(int year) {
            return reported.getOrDefault(year, Set.of());
        }
    }

    /**
     * What was planned.
     *
     * @param from first year
     * @param to last year
     */
    public record Plan(SubjectKey subject, String indicator, int from, int to, Figure figure) {}

    /** What everybody in the territory has reported for the years. */
    public Reported of(Territory territory, int from, int to, Known known) {
        return of(territory, from, to, null, known);
    }

    /** @param indicators only those, all where {@code null} */
    public Reported of(Territory territory, int from, int to, Collection<String> indicators, Known known) {
        var arguments = new ArrayList<Object>(subjects(territory));
        arguments.add(from);
        arguments.add(to);
        if (known.at() != null) {
            arguments.add(known.at());
        }
        arguments.add(indicators == null);
        arguments.add(indicators == null ? List.of() : indicators);
        arguments.add(known.drafts());
        var book = new FigureBook();
        var reported = new HashMap<Integer, Set<SubjectKey>>();
        database.each(known.at() == null ? REPORTS_NOW : REPORTS_THEN, arguments, ReportedFigures::figure, row -> {
            if (row.indicator() != null) {
                book.put(row.subject(), row.year(), row.indicator(), row.entry());
            }
            if (row.approved()) {
                reported.computeIfAbsent(row.year(), year -> new HashSet<>()).add(row.subject());
            }
        });
        return new Reported(book, reported);
    }

    /** What was planned for the subjects, by indicator and period. */
    public List<Plan> plans(Collection<SubjectKey> subjects, Known known) {
        var types = subjects.stream()
                .map(subject -> subject.type().segment())
                .distinct()
                .toList();
        var ids = subjects.stream().map(SubjectKey::id).toList();
        return known.at() == null
                ? database.list(PLANS_NOW, List.of(types, ids), ReportedFigures::plan)
                : database.list(PLANS_THEN, List.of(ids, known.at(), types), ReportedFigures::plan);
    }

    static List<List<String>> subjects(Territory territory) {
        return List.of(
                territory.units().stream().map(PartTree.Unit::id).toList(),
                territory.zones().stream().map(ZoneRow::id).toList(),
                territory.projects().stream().map(ProjectRow::id).toList());
    }

    /** One figure of a report; a report without figures is one row without an indicator. */
    private record FigureRow(SubjectKey subject, int year, boolean approved, String indicator, Entry entry) {}

    private static FigureRow figure(Row row) throws SQLException {
        return new FigureRow(
                subject(row),
                row.integer("year"),
                row.text("status").equals("APPROVED"),
                row.text("indicator"),
                new Entry(value(row), row.word("missing_reason", MissingReason.class)));
    }

    private static Plan plan(Row row) throws SQLException {
        return new Plan(
                subject(row), row.text("indicator"), row.integer("period_from"), row.integer("period_to"), value(row));
    }

    private static Figure value(Row row) throws SQLException {
        var value = row.decimal("value");
        return value == null ? null : new Figure(value, row.word("qualifier", Qualifier.class));
    }

    private static SubjectKey subject(Row row) throws SQLException {
        return new SubjectKey(SubjectType.find(row.text("subject_type")).orElseThrow(), row.text("subject_id"));
    }
}
