package vn.zoneregistry.reporting.territory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.reporting.figure.Entry;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.figure.MissingReason;
import vn.zoneregistry.reporting.indicator.Catalogue;
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
            select r.subject_type, r.subject_id, r.year, r.status, v.figures
            from subject s
            join kpi_report r on r.subject_type = s.type and r.subject_id = s.id and r.year between ? and ?
            cross join lateral (
                select json_agg(json_build_object('indicator', v.indicator, 'value', v.value, 'qualifier', v.qualifier,
                    'missingReason', v.missing_reason)) as figures
                from kpi_value v
                where v.report_id = r.id and v.indicator = any (cast(? as text[]))) v
            where r.status = 'APPROVED' or ?""";

    private static final String REPORTS_THEN = SUBJECTS + """
            select r.subject_type, r.subject_id, r.year, e.data ->> 'status' as status, e.data -> 'values' as figures
            from subject s
            join kpi_report r on r.subject_type = s.type and r.subject_id = s.id and r.year between ? and ?
            join lateral (
                select e.data
                from event e
                where e.resource = 'kpi-reports' and e.subject_id = r.id::text and e.at <= ?
                order by e.subject_version desc
                limit 1) e on true
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

    private static final TypeReference<List<ReportedFigure>> FIGURES = new TypeReference<>() {};

    private final Database database;

    ReportedFigures(Database database) {
        this.database = database;
    }

    /** @param reported of which year there is an approved report of whom, but of projects only where they are told apart */
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

    /** What everybody in the territory has reported for the years, of those indicators of the catalogue. */
    public Reported of(
            Territory territory,
            int from,
            int to,
            Catalogue catalogue,
            Collection<String> indicators,
            Resolution resolution,
            Known known) {
        var arguments = new ArrayList<Object>(subjects(territory));
        arguments.addAll(List.of(from, to));
        arguments.add(known.at() == null ? indicators : known.at());
        arguments.add(known.drafts());
        var wanted = new Catalogue(catalogue.all().stream()
                .filter(indicator -> Stream.of(
                                indicator.code(), indicator.weightBy(), indicator.numerator(), indicator.denominator())
                        .allMatch(code -> code == null || indicators.contains(code)))
                .toList());
        var wholes = new ProjectWholes(territory, resolution);
        var book = new FigureBook(territory.roll()::of);
        wholes.all().forEach(book::addsUp);
        var reported = new HashMap<Integer, Set<SubjectKey>>();
        database.each(known.at() == null ? REPORTS_NOW : REPORTS_THEN, arguments, ReportedFigures::report, row -> {
            var entries = row.entries(indicators);
            var member = wholes.of(row.subject());
            if (member.toldApart()) {
                entries.forEach((code, entry) -> book.put(row.subject(), row.year(), code, entry));
                if (row.approved()) {
                    reported.computeIfAbsent(row.year(), year -> new HashSet<>())
                            .add(row.subject());
                }
            }
            if (!member.wholes().isEmpty()) {
                book.add(member.project(), row.year(), entries, member.wholes(), wanted);
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

    /** A report with its figures, none where it has none of those asked for. */
    private record ReportRow(SubjectKey subject, int year, boolean approved, List<ReportedFigure> figures) {

        Map<String, Entry> entries(Collection<String> indicators) {
            return figures == null
                    ? Map.of()
                    : figures.stream()
                            .filter(figure -> indicators.contains(figure.indicator()))
                            .collect(Collectors.toMap(ReportedFigure::indicator, ReportedFigure::entry));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ReportedFigure(
            String indicator, BigDecimal value, Qualifier qualifier, MissingReason missingReason) {

        Entry entry() {
            return new Entry(value == null ? null : new Figure(value, qualifier), missingReason);
        }
    }

    private static ReportRow report(Row row) throws SQLException {
        return new ReportRow(
                subject(row), row.integer("year"), row.text("status").equals("APPROVED"), row.json("figures", FIGURES));
    }

    private static Plan plan(Row row) throws SQLException {
        return new Plan(
                subject(row),
                row.text("indicator"),
                row.integer("period_from"),
                row.integer("period_to"),
                new Figure(row.decimal("value"), row.word("qualifier", Qualifier.class)));
    }

    private static SubjectKey subject(Row row) throws SQLException {
        return new SubjectKey(SubjectType.find(row.text("subject_type")).orElseThrow(), row.text("subject_id"));
    }
}
