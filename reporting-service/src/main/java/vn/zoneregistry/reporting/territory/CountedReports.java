package vn.zoneregistry.reporting.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.zoneregistry.reporting.subject.SubjectKey;

/**
 * The reports that count, and what they said at a moment. A report that has not changed since is read from its rows; what
 * another said then is read from its events, each of which holds the whole.
 */
public final class CountedReports {

    /**
     * The head of a statement: {@code now} has the reports that count and have not changed since, {@code past} the
     * others that did count, with the event that tells what they said, and {@code said} what all of them say of each
     * indicator; {@code zone} and {@code division} are what the subject is added to. The type of a subject needs no comparison, since no two subjects have the same id.
     */
    private static final String HEAD = """
            with subject (id, zone, division, enterprise) as (
                select *
                from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as integer[]))
            ), report as materialized (
                select r.id, r.subject_type, r.subject_id, s.zone, s.division, s.enterprise, r.year, r.status,
                    r.updated_at <= ? as unchanged
                from subject s
                join kpi_report r on r.subject_id = s.id and r.year between ? and ?
                where r.created_at <= ?
            ), now as (
                select * from report where unchanged and (status = 'APPROVED' or ?)
            ), past as materialized (
                select r.id, r.subject_type, r.subject_id, r.zone, r.division, r.enterprise, r.year, e.data ->> 'status' as status, e.data
                from report r
                join lateral (
                    select e.data
                    from event e
                    where e.resource = 'kpi-reports' and e.subject_id = r.id::text and e.at <= ?
                    order by e.subject_version desc
                    limit 1) e on true
                where not r.unchanged and (e.data ->> 'status' = 'APPROVED' or ?)
            ), said as not materialized (
                %s
                union all
                select r.subject_id, r.subject_type, r.zone, r.division, r.enterprise, r.year, v.indicator, v.value, v.qualifier,
                    v."missingReason"
                from past r
                cross join lateral json_to_recordset(r.data -> 'values')
                    as v (indicator text, value numeric, qualifier text, "missingReason" text)
            )
            """;

    /** Of one year, whose values have a table of their own; which is to be read when is then known before it is read. */
    private static final String SAID_OF_A_YEAR = """
            select r.subject_id, r.subject_type, r.zone, r.division, r.enterprise, r.year, v.indicator, v.value, v.qualifier,
                v.missing_reason
            from now r
            join kpi_value v on v.report_id = r.id and v.year = %1$d
            where r.year = %1$d
            """;

    private CountedReports() {}

    /** The head of a statement about those years. */
    public static String sql(int from, int to) {
        return HEAD.formatted(IntStream.rangeClosed(from, to)
                .mapToObj(SAID_OF_A_YEAR::formatted)
                .collect(Collectors.joining("union all\n")));
    }

    /**
     * Whose reports.
     *
     * @param zone what it is added to, {@code null} where it is told apart
     * @param division the line of business that it is added to besides, {@code null} for none
     * @param enterprise the number of the enterprise that it is of, {@code null} where that is of no interest
     */
    public record Reporter(SubjectKey subject, SubjectKey zone, SubjectKey division, Integer enterprise) {

        public static Reporter toldApart(SubjectKey subject) {
            return new Reporter(subject, null, null, null);
        }
    }

    /** What the head of the statement takes, in a list to which the rest of the statement's can be added. */
    public static List<Object> arguments(Collection<Reporter> reporters, int from, int to, Known known) {
        var moment = known.moment();
        var arguments = new ArrayList<Object>();
        arguments.add(texts(reporters, reporter -> reporter.subject().id()));
        arguments.add(texts(reporters, reporter -> id(reporter.zone())));
        arguments.add(texts(reporters, reporter -> id(reporter.division())));
        arguments.add(texts(
                reporters,
                reporter -> reporter.enterprise() == null
                        ? null
                        : reporter.enterprise().toString()));
        Collections.addAll(arguments, moment, from, to, moment, known.drafts(), moment, known.drafts());
        return arguments;
    }

    private static String id(SubjectKey whole) {
        return whole == null ? null : whole.id();
    }

    private static List<String> texts(Collection<Reporter> reporters, Function<Reporter, String> text) {
        return reporters.stream().map(text).toList();
    }
}
