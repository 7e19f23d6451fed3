package vn.zoneregistry.reporting.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.indicator.Indicator;

/** The statements that read what projects add up to, and that add it up. */
final class ProjectTotalStatements {

    /** The zones are named twice: as an array they tell beforehand how many projects there will be. */
    private static final String PROJECTS = """
            select p.id::text, p.zone_id::text, z.province || '/' || left(p.sectors[1], 3)
            from neighbour_project_ever p
            left join unnest(cast(? as uuid[]), cast(? as text[])) as z (id, province) on z.id = p.zone_id
            where p.zone_id = any (cast(? as uuid[])) and p.known_from <= ? and p.known_until > ?
            """;

    private static final String OF_WHOLES = """
                and (p.zone_id::text = any (cast(? as text[])) or z.province || '/' || left(p.sectors[1], 3) = any (cast(? as text[])))
            """;

    /** The fingerprint is the sum of the hashes of the projects, each with the version of its report that counts. */
    private static final String KEYS = """
            , counted as (
                select subject_id, year, version from now
                union all
                select subject_id, year, version from past
            ), key (zone, division, year, fingerprint) as materialized (
                select s.zone, s.division, y.year,
                    hashtextextended(?, 0) + sum(hashtextextended(s.id, coalesce(c.version, 0)))
                from subject s
                cross join generate_series(cast(? as integer), ?) as y (year)
                left join counted c on c.subject_id = s.id and c.year = y.year
                group by grouping sets ((s.zone, y.year), (s.division, y.year))
                having s.zone is not null or s.division is not null
            )
            """;

    /**
     * Of a mean the numerator is value times weight. A project that lacks one of two terms brings in neither. The words of
     * the figures are kept as a set of bits.
     */
    private static final String TOTALS = """
            , term (indicator, numerator, denominator) as (
                select * from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]))
            ), word (qualifier, bit) as (
                select qualifier, 1 << (place - 1)::integer
                from unnest(cast(? as text[])) with ordinality as words (qualifier, place)
            ), pair as (
                select v.zone, v.division, v.year, v.subject_id, t.indicator, t.indicator = t.numerator as weighted,
                    max(v.value) filter (where v.indicator = t.numerator) as numerator,
                    max(w.bit) filter (where v.indicator = t.numerator) as numerator_word,
                    max(v.value) filter (where v.indicator = t.denominator) as denominator,
                    max(w.bit) filter (where v.indicator = t.denominator) as denominator_word
                from said v
                join word w on w.qualifier = v.qualifier
                join term t on v.indicator in (t.numerator, t.denominator)
                where v.value is not null
                group by v.zone, v.division, v.year, v.subject_id, t.indicator, t.numerator
            ), own as (
                select v.zone, v.division, v.year, v.subject_id, v.indicator, v.value as numerator, w.bit as numerator_word,
                    cast(null as numeric) as denominator, cast(null as integer) as denominator_word
                from said v
                join word w on w.qualifier = v.qualifier
                where v.value is not null and v.indicator <> all (select t.indicator from term t)
                union all
                select zone, division, year, subject_id, indicator,
                    case when weighted then numerator * denominator else numerator end, numerator_word, denominator,
                    denominator_word
                from pair
                where numerator is not null and denominator is not null
            ), sum as (
                select zone, division, year, indicator, jsonb_build_object('numerator', sum(numerator),
                    'numeratorWords', bit_or(numerator_word), 'denominator', sum(denominator),
                    'denominatorWords', coalesce(bit_or(denominator_word), 0), 'projects', count(*),
                    'fingerprint', sum(hashtextextended(subject_id, 0))) as sum
                from own
                group by grouping sets ((zone, year, indicator), (division, year, indicator))
                having zone is not null or division is not null
            ), spoken as (
                select s.zone, s.id, k.year, coalesce(v.known, '') as known, coalesce(v.inapplicable, '') as inapplicable
                from subject s
                join key k on k.zone = s.zone
                left join (
                    select subject_id, year, string_agg(indicator, ',') filter (where value is not null) as known,
                        string_agg(indicator, ',') filter (where missing_reason = 'NOT_APPLICABLE') as inapplicable
                    from said
                    group by subject_id, year) v on v.subject_id = s.id and v.year = k.year
            ), pattern as (
                select zone, year, known, inapplicable, jsonb_agg(id) as projects,
                    row_number() over (partition by zone, year order by count(*) desc) as place
                from spoken
                group by zone, year, known, inapplicable
            ), output as (
                select r.zone, r.year, o.ordinal, o.name, o.unit, o.quantity, o.qualifier
                from now r
                join kpi_product o on o.report_id = r.id
                union all
                select r.zone, r.year, p.place, o.name, o.unit, o.quantity, o.qualifier
                from past r
                cross join lateral json_array_elements(r.data -> 'products') with ordinality as p (product, place)
                cross join lateral json_to_record(p.product) as o (name text, unit text, quantity numeric, qualifier text)
            ), product as (
                select zone, year, name, unit, min(ordinal) as ordinal, sum(quantity) as quantity,
                    jsonb_agg(distinct qualifier) as qualifiers
                from output
                group by zone, year, name, unit
            ), total (whole, year, fingerprint, sums, said, products) as materialized (
                select coalesce(k.zone, k.division), k.year, k.fingerprint, coalesce(u.sums, '{}'), coalesce(p.patterns, '[]'),
                    coalesce(o.products, '[]')
                from key k
                left join (
                    select coalesce(zone, division) as whole, year, jsonb_object_agg(indicator, sum) as sums
                    from sum
                    group by 1, 2) u on u.whole = coalesce(k.zone, k.division) and u.year = k.year
                left join (
                    select zone, year, jsonb_agg(jsonb_build_object('known', known, 'inapplicable', inapplicable,
                        'projects', case when place > 1 then projects end)) as patterns
                    from pattern
                    group by zone, year) p on p.zone = k.zone and p.year = k.year
                left join (
                    select zone, year, jsonb_agg(jsonb_build_object('name', name, 'unit', unit, 'quantity', quantity,
                        'qualifiers', qualifiers) order by ordinal, name, unit) as products
                    from product
                    group by zone, year) o on o.zone = k.zone and o.year = k.year
                where coalesce(k.zone, k.division) = any (cast(? as text[]))
            ), kept as (
                insert into project_total (whole, year, fingerprint, sums, said, products)
                select * from total where ? order by whole, year
                on conflict on constraint project_total_is_one_per_whole_and_year do update
                set fingerprint = excluded.fingerprint, sums = excluded.sums, said = excluded.said, products = excluded.products
            )
            """;

    private static final String SELECTED = """
            select k.zone, split_part(k.division, '/', 2) as division, coalesce(k.zone, k.division) as whole, k.year,
                t.whole is not null as kept,
                (select jsonb_object_agg(s.key, s.value) from jsonb_each(t.sums) s where s.key = any (cast(? as text[]))) as sums,
                case when k.year >= ? then t.said end as said, case when k.year >= ? then t.products end as products
            from key k
            left join %s t on t.whole = coalesce(k.zone, k.division) and t.year = k.year and t.fingerprint = k.fingerprint""";

    private final ProjectWholes wholes;
    private final Wanted wanted;
    private final List<Term> terms;
    private final Known known;

    ProjectTotalStatements(ProjectWholes wholes, Wanted wanted, Catalogue catalogue, Known known) {
        this.wholes = wholes;
        this.wanted = wanted;
        this.terms =
                catalogue.all().stream().flatMap(ProjectTotalStatements::term).toList();
        this.known = known;
    }

    /**
     * What is wanted of the totals.
     *
     * @param indicators codes of those whose sums are
     * @param saidFrom the first year of which it is wanted which project has said what
     * @param productsFrom the first year of which products are wanted
     */
    record Wanted(int from, int to, Set<String> indicators, int saidFrom, int productsFrom) {}

    record Statement(String sql, List<Object> arguments) {}

    /** Reads the totals that have been kept, and names those that have not. */
    Statement reading() {
        var arguments = new ArrayList<>(subjects());
        arguments.addAll(CountedReports.arguments(wanted.from(), wanted.to(), known));
        arguments.addAll(keys(wanted.from(), wanted.to()));
        arguments.addAll(selected());
        return new Statement(
                CountedReports.sql(PROJECTS, wanted.from(), wanted.to()) + KEYS + SELECTED.formatted("project_total"),
                arguments);
    }

    /** Adds up those wholes for the years, and keeps what will be asked for again. */
    Statement adding(Collection<String> stale, int from, int to) {
        var arguments = new ArrayList<>(subjects());
        Collections.addAll(arguments, stale, stale);
        arguments.addAll(CountedReports.arguments(from, to, known));
        arguments.addAll(keys(from, to));
        arguments.add(terms.stream().map(Term::indicator).toList());
        arguments.add(terms.stream().map(Term::numerator).toList());
        arguments.add(terms.stream().map(Term::denominator).toList());
        arguments.add(Arrays.asList(Qualifier.values()));
        arguments.add(stale);
        arguments.add(known.at() == null && !known.drafts());
        arguments.addAll(selected());
        return new Statement(
                CountedReports.sql(PROJECTS + OF_WHOLES, from, to) + KEYS + TOTALS + SELECTED.formatted("total"),
                arguments);
    }

    private List<Object> subjects() {
        var zones = wholes.zones();
        var ids = zones.stream().map(zone -> UUID.fromString(zone.id())).toList();
        return List.of(
                ids,
                zones.stream()
                        .map(zone -> wholes.divisions() ? String.valueOf(zone.provinceUnitId()) : null)
                        .toList(),
                ids,
                known.moment(),
                known.moment());
    }

    private List<Object> keys(int from, int to) {
        return List.of(terms.toString(), from, to);
    }

    private List<Object> selected() {
        return List.of(wanted.indicators(), wanted.saidFrom(), wanted.productsFrom());
    }

    /** What a mean or a ratio is made of: a mean is the numerator of itself. */
    private record Term(String indicator, String numerator, String denominator) {}

    private static Stream<Term> term(Indicator indicator) {
        return switch (indicator.aggregation()) {
            case WEIGHTED_AVERAGE -> Stream.of(new Term(indicator.code(), indicator.code(), indicator.weightBy()));
            case RATIO -> Stream.of(new Term(indicator.code(), indicator.numerator(), indicator.denominator()));
            case SUM, LAST, NONE -> Stream.empty();
        };
    }
}
