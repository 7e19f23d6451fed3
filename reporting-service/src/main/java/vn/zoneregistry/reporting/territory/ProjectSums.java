package vn.zoneregistry.reporting.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.reporting.figure.Enterprises;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.figure.Said;
import vn.zoneregistry.reporting.figure.Sum;
import vn.zoneregistry.reporting.indicator.Aggregation;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;

/** Has the database add up what projects have reported, so that of 60,000 projects only the sums are read. */
@ApplicationScoped
class ProjectSums {

    /**
     * Of a mean the numerator is value times weight. A project that lacks one of two terms brings in neither. The words of
     * the figures are kept as a set of bits, and whose figures they are as the sum of the hashes of their names. Whether
     * others than the enterprises of the lowest and the highest number are behind them is told by the sum of (number −
     * lowest) × (highest − number), which is zero only if each number is one of the two.
     */
    private static final String SUMS = """
            , term (indicator, numerator, denominator) as (
                select * from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]))
            ), word (qualifier, bit) as (
                select qualifier, 1 << (place - 1)::integer
                from unnest(cast(? as text[])) with ordinality as words (qualifier, place)
            ), pair as (
                select v.zone, v.division, v.enterprise, v.year, v.subject_id, t.indicator,
                    t.indicator = t.numerator as weighted,
                    max(v.value) filter (where v.indicator = t.numerator) as numerator,
                    max(w.bit) filter (where v.indicator = t.numerator) as numerator_word,
                    max(v.value) filter (where v.indicator = t.denominator) as denominator,
                    max(w.bit) filter (where v.indicator = t.denominator) as denominator_word
                from said v
                join word w on w.qualifier = v.qualifier
                join term t on v.indicator in (t.numerator, t.denominator)
                where v.indicator = any (cast(? as text[])) and v.value is not null
                group by v.zone, v.division, v.enterprise, v.year, v.subject_id, t.indicator, t.numerator
            ), own as (
                select v.zone, v.division, v.enterprise, v.year, v.subject_id, v.indicator, v.value as numerator,
                    w.bit as numerator_word, cast(null as numeric) as denominator, cast(null as integer) as denominator_word
                from said v
                join word w on w.qualifier = v.qualifier
                where v.indicator = any (cast(? as text[])) and v.value is not null
                union all
                select zone, division, enterprise, year, subject_id, indicator,
                    case when weighted then numerator * denominator else numerator end, numerator_word, denominator,
                    denominator_word
                from pair
                where numerator is not null and denominator is not null
            )
            select zone, division, year, indicator, sum(numerator) as numerator, bit_or(numerator_word) as numerator_words,
                sum(denominator) as denominator, coalesce(bit_or(denominator_word), 0) as denominator_words,
                count(*) as projects, sum(hashtextextended(subject_id, 0)) as fingerprint, min(enterprise) as lowest,
                max(enterprise) as highest,
                (min(enterprise)::numeric + max(enterprise)) * sum(enterprise::bigint)
                    - sum(enterprise::bigint * enterprise)
                    - count(enterprise) * min(enterprise)::numeric * max(enterprise) > 0 as others
            from own
            group by grouping sets ((zone, year, indicator), (division, year, indicator))
            having zone is not null or division is not null""";

    private static final String COVERAGE = """
            select subject_id, string_agg(indicator, ',') filter (where value is not null) as known,
                string_agg(indicator, ',') filter (where missing_reason = 'NOT_APPLICABLE') as inapplicable
            from said
            where indicator = any (cast(? as text[]))
            group by subject_id""";

    private final Database database;

    ProjectSums(Database database) {
        this.database = database;
    }

    /** Puts the sums into the book, of every indicator that those asked for are enough to work out. */
    void addTo(
            FigureBook book,
            ProjectWholes projects,
            int from,
            int to,
            Catalogue catalogue,
            Collection<String> indicators,
            Known known) {
        var reporters = projects.addedUp();
        if (reporters.isEmpty()) {
            return;
        }
        var plain = catalogue.all().stream()
                .filter(indicator -> indicator.aggregation() == Aggregation.SUM)
                .map(Indicator::code)
                .filter(indicators::contains)
                .toList();
        var terms = catalogue.all().stream()
                .flatMap(ProjectSums::term)
                .filter(term -> indicators.containsAll(List.of(term.indicator(), term.numerator(), term.denominator())))
                .toList();
        var paired = terms.stream()
                .flatMap(term -> Stream.of(term.numerator(), term.denominator()))
                .distinct()
                .toList();
        var arguments = CountedReports.arguments(reporters, from, to, known);
        arguments.add(terms.stream().map(Term::indicator).toList());
        arguments.add(terms.stream().map(Term::numerator).toList());
        arguments.add(terms.stream().map(Term::denominator).toList());
        arguments.add(Arrays.asList(Qualifier.values()));
        arguments.add(paired);
        arguments.add(plain);
        var wholes = new HashMap<String, SubjectKey>();
        reporters.stream()
                .flatMap(reporter -> Stream.of(reporter.zone(), reporter.division()))
                .filter(whole -> whole != null)
                .forEach(whole -> wholes.put(whole.id(), whole));
        database.each(
                CountedReports.sql(from, to) + SUMS,
                arguments,
                row -> sum(row, projects),
                sum -> book.putSum(wholes.get(sum.whole()), sum.year(), sum.indicator(), sum.sum()));
    }

    /** Puts into the book of which indicators each project has said anything for the year. */
    void tellCoverage(FigureBook book, ProjectWholes projects, int year, Collection<String> indicators, Known known) {
        var reporters = projects.addedUp();
        if (reporters.isEmpty()) {
            return;
        }
        var arguments = CountedReports.arguments(reporters, year, year, known);
        arguments.add(indicators);
        // thousands of reports speak of the same indicators
        Map<List<String>, Said> shared = new HashMap<>();
        database.each(
                CountedReports.sql(year, year) + COVERAGE,
                arguments,
                row -> Map.entry(row.text("subject_id"), codes(row)),
                report -> book.putSaid(
                        new SubjectKey(SubjectType.PROJECTS, report.getKey()),
                        year,
                        shared.computeIfAbsent(
                                report.getValue(), codes -> new Said(split(codes.get(0)), split(codes.get(1))))));
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

    private record WholeSum(String whole, int year, String indicator, Sum sum) {}

    private static WholeSum sum(Row row, ProjectWholes projects) throws SQLException {
        var zone = row.text("zone");
        return new WholeSum(
                zone == null ? row.text("division") : zone,
                row.integer("year"),
                row.text("indicator"),
                new Sum(
                        row.decimal("numerator"),
                        words(row.integer("numerator_words")),
                        row.decimal("denominator"),
                        words(row.integer("denominator_words")),
                        row.integer("projects"),
                        fingerprint(row.decimal("fingerprint")),
                        behind(row, projects)));
    }

    private static Enterprises behind(Row row, ProjectWholes projects) throws SQLException {
        return row.bool("others")
                ? Enterprises.ENOUGH_OF_THEM
                : projects.enterprise(row.integer("lowest")).plus(projects.enterprise(row.integer("highest")));
    }

    /** Its last 64 bits: the sum itself may need more. */
    private static long fingerprint(BigDecimal sum) {
        return sum.longValue();
    }

    private static Set<Qualifier> words(int bits) {
        var words = EnumSet.noneOf(Qualifier.class);
        for (var word : Qualifier.values()) {
            if ((bits & 1 << word.ordinal()) != 0) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<String> codes(Row row) throws SQLException {
        var known = row.text("known");
        var inapplicable = row.text("inapplicable");
        return List.of(known == null ? "" : known, inapplicable == null ? "" : inapplicable);
    }

    private static Set<String> split(String codes) {
        return codes.isEmpty() ? Set.of() : Set.of(codes.split(","));
    }
}
