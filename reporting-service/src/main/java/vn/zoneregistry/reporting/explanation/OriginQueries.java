package vn.zoneregistry.reporting.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.reporting.explanation.Origins.Report;
import vn.zoneregistry.reporting.explanation.Origins.Version;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.Known;
import vn.zoneregistry.reporting.territory.ProjectRow;
import vn.zoneregistry.reporting.territory.Territory;

/** Reads which versions of which reports the figures of a question come from. */
@ApplicationScoped
public class OriginQueries {

    private static final String REPORTS = """
            select r.subject_type, r.subject_id, r.year, r.id, e.subject_version as version
            from kpi_report r
            join lateral (
                select e.subject_version
                from event e
                where e.resource = 'kpi-reports' and e.subject_id = r.id::text and e.at <= ?
                order by e.subject_version desc
                limit 1) e on true
            where r.subject_id = any (cast(? as text[])) and r.year between ? and ?""";

    private final Database database;

    OriginQueries(Database database) {
        this.database = database;
    }

    /**
     * Of the territory's provinces and zones and of the projects in its subject. To be read before the figures.
     *
     * @param explain whether the caller has asked
     */
    public Origins of(boolean explain, Territory territory, int from, int to, Known known) {
        return explain ? read(territory, from, to, known) : new Origins(null, Map.of());
    }

    private Origins read(Territory territory, int from, int to, Known known) {
        var subjects = Stream.concat(
                        territory.places().stream().map(SubjectKey::id),
                        territory.subject().type() == SubjectType.ZONES
                                        || territory.subject().type() == SubjectType.PROJECTS
                                ? territory.ownProjects().stream().map(ProjectRow::id)
                                : Stream.of())
                .toList();
        var reports = database
                .list(
                        REPORTS,
                        List.of(known.moment(), subjects, from, to),
                        row -> Map.entry(
                                new Report(
                                        new SubjectKey(
                                                SubjectType.find(row.text("subject_type"))
                                                        .orElseThrow(),
                                                row.text("subject_id")),
                                        row.integer("year")),
                                new Version(row.text("id"), row.integer("version"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Origins(reports, known.at() == null ? positions() : Map.of());
    }

    private Map<String, String> positions() {
        return database
                .list(
                        "select feed, cursor from followed_feed",
                        List.of(),
                        row -> Map.entry(row.text("feed"), row.text("cursor")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
