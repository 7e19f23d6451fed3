package vn.zoneregistry.reporting.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;

/** Reads how far the reports of some subjects are or were. */
@ApplicationScoped
class ReportStatuses {

    private static final String NOW = """
            select r.subject_type, r.subject_id, r.status
            from kpi_report r
            where r.subject_type = ? and r.subject_id = any (cast(? as text[])) and r.year = ?""";
    private static final String THEN = """
            select r.subject_type, r.subject_id, e.data ->> 'status' as status
            from kpi_report r
            join lateral (
                select e.data
                from event e
                where e.resource = 'kpi-reports' and e.subject_id = r.id::text and e.at <= ?
                order by e.subject_version desc
                limit 1) e on true
            where r.subject_type = ? and r.subject_id = any (cast(? as text[])) and r.year = ?""";

    private final Database database;

    ReportStatuses(Database database) {
        this.database = database;
    }

    /** @param at {@code null} for now */
    Map<SubjectKey, Completeness.Status> of(SubjectType type, List<String> ids, int year, Instant at) {
        var arguments = new ArrayList<Object>();
        if (at != null) {
            arguments.add(at);
        }
        arguments.addAll(List.of(type.segment(), ids, year));
        return database
                .list(
                        at == null ? NOW : THEN,
                        arguments,
                        row -> Map.entry(
                                new SubjectKey(type, row.text("subject_id")),
                                row.word("status", Completeness.Status.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
