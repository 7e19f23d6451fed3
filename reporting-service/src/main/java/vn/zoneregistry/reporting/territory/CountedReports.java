package vn.zoneregistry.reporting.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.zoneregistry.reporting.subject.SubjectKey;

/**
 * The reports that count, and what they said at a moment. A report that has not changed since is read from its rows; what
 * another said then is read from its events, each of which holds the whole.
 */
public final class CountedReports {

    /** Subjects that are named one by one. */
    private static final String NAMED = """
            select id, zone, null as division
            from unnest(cast(? as text[]), cast(? as text[])) as named (id, zone)
            """;

    /**
     * The head of a statement: {@code subject} has those whose reports they are, {@code now} the reports that count and
     * have not changed since, {@code past} the others that did count, with the event that tells what they said, and {@code
     * said} what all of them say of each indicator. The type of a subject needs no comparison, since no two subjects have
     * the same id.
     */
    private static final String HEAD = """
            with subject (id, zone, division) as materialized (
                %s
            ), report as materialized (
                select r.id, r.subject_type, r.subject_id, s.zone, s.division, r.year, r.status, r.version,
                    r.updated_at <= ? as unchanged
                from subject s
                join kpi_report r on r.subject_id = s.id and r.year between ? and ?
                where r.created_at <= ?
            ), now as (
                select * from report where unchanged and (status = 'APPROVED' or ?)
            ), past as materialized (
                select r.id, r.subject_type, r.subject_id, r.zone, r.division, r.year, e.data ->> 'status' as status,
                    e.subject_version as version, e.data
                from report r
                join lateral (
                    select e.subject_version, e.data
                    from event e
                    where e.resource = 'kpi-reports' and e.subject_id = r.id::text and e.at <= ?
                    order by e.subject_version desc
                    limit 1) e on true
                where not r.unchanged and (e.data ->> 'status' = 'APPROVED' or ?)
            ), said as not materialized (
                %s
                union all
                select r.subject_id, r.subject_type, r.zone, r.division, r.year, v.indicator, v.value, v.qualifier,
                    v."missingReason"
                from past r
                cross join lateral json_to_recordset(r.data -> 'values')
                    as v (indicator text, value numeric, qualifier text, "missingReason" text)
            )
            """;

    /** Of one year, whose values have a table of their own; which is to be read when is then known before it is read. */
    private static final String SAID_OF_A_YEAR = """
            select r.subject_id, r.subject_type, r.zone, r.division, r.year, v.indicator, v.value, v.qualifier,
                v.missing_reason
            from now r
            join kpi_value v on v.report_id = r.id and v.year = %1$d
            where r.year = %1$d
            """;

    private CountedReports() {}

    /** The head of a statement about reports of those years. */
    public static String sql(int from, int to) {
        return sql(NAMED, from, to);
    }

    /** The same with a query for the subjects, whose arguments come first. */
    static String sql(String subjects, int from, int to) {
        return HEAD.formatted(
                subjects,
                IntStream.rangeClosed(from, to)
                        .mapToObj(SAID_OF_A_YEAR::formatted)
                        .collect(Collectors.joining("union all\n")));
    }

    /**
     * Whose reports.
     *
     * @param zone id of the zone with whose projects it is taken together, {@code null} for none
     */
    public record Reporter(SubjectKey subject, String zone) {}

    /** What the head of the statement takes, in a list to which the rest of the statement's can be added. */
    public static List<Object> arguments(Collection<Reporter> reporters, int from, int to, Known known) {
        var arguments = new ArrayList<Object>();
        arguments.add(
                reporters.stream().map(reporter -> reporter.subject().id()).toList());
        arguments.add(reporters.stream().map(Reporter::zone).toList());
        arguments.addAll(arguments(from, to, known));
        return arguments;
    }

    /** What the head takes after the arguments of the query for the subjects. */
    static List<Object> arguments(int from, int to, Known known) {
        var moment = known.moment();
        var arguments = new ArrayList<Object>();
        Collections.addAll(arguments, moment, from, to, moment, known.drafts(), moment, known.drafts());
        return arguments;
    }
}
