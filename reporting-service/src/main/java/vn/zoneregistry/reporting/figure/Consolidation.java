package vn.zoneregistry.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.reporting.indicator.Aggregation;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.indicator.Level;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.unit.Unit;

/**
 * Works out the figure of a subject from its own report, or from those of its parts, however deep. A part that has a
 * figure of its own counts with that, and what lies below it is not looked at; so no figure counts twice.
 */
public final class Consolidation {

    private static final String PERCENT = "PERCENT";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;
    private final FigureBook reports;
    private final FigureBook registry;
    private final Map<Part, Map<Question, Optional<Fraction>>> contributions = new IdentityHashMap<>();
    private final Map<Part, Map<Question, Consolidated>> consolidated = new IdentityHashMap<>();
    private final Map<Part, List<Part>> reporters = new IdentityHashMap<>();

    /** @param registry figures that the registry knows by itself, for zones only */
    public Consolidation(Catalogue catalogue, FigureBook reports, FigureBook registry) {
        this.catalogue = catalogue;
        this.reports = reports;
        this.registry = registry;
    }

    public Consolidated of(Part part, Indicator indicator, int year) {
        var known = consolidated.computeIfAbsent(part, same -> new HashMap<>());
        var question = new Question(indicator.code(), year);
        var answer = known.get(question);
        if (answer == null) {
            answer = consolidate(part, indicator, year);
            known.put(question, answer);
        }
        return answer;
    }

    private Consolidated consolidate(Part part, Indicator indicator, int year) {
        var reported = reported(part, indicator, year);
        var parts = ofParts(part, indicator, year);
        return new Consolidated(
                reported,
                parts.flatMap(sum -> figure(sum, indicator)).orElse(null),
                registered(part, indicator, year),
                reported != null
                        ? Sources.of(part.subject())
                        : parts.map(Fraction::from).orElse(Sources.NONE),
                parts.isPresent() && mixed(parts.get(), indicator),
                false);
    }

    private Figure reported(Part part, Indicator indicator, int year) {
        if (indicator.aggregation() == Aggregation.RATIO) {
            return own(part, indicator, year)
                    .flatMap(quotient -> figure(quotient, indicator))
                    .orElse(null);
        }
        return reports.at(part.subject(), year, indicator.code()).figure();
    }

    /** The sums over many parts are asked for again and again: of the zone, of its province, for its share. */
    private Optional<Fraction> contribution(Part part, Indicator indicator, int year) {
        if (part.parts().isEmpty()) {
            return own(part, indicator, year);
        }
        var known = contributions.computeIfAbsent(part, same -> new HashMap<>());
        var question = new Question(indicator.code(), year);
        var contribution = known.get(question);
        if (contribution == null) {
            contribution = own(part, indicator, year).or(() -> ofParts(part, indicator, year));
            known.put(question, contribution);
        }
        return contribution;
    }

    private record Question(String indicator, int year) {}

    private Optional<Fraction> ofParts(Part part, Indicator indicator, int year) {
        if (reports.isAddedUp(part.subject())) {
            return Optional.ofNullable(reports.sum(part.subject(), year, indicator.code()));
        }
        return part.parts().stream()
                .flatMap(below -> contribution(below, indicator, year).stream())
                .reduce(Fraction::plus);
    }

    /**
     * The parts, however deep, of whose figures that of the whole is made: each reports it, or is the sum of what was
     * added up for it.
     */
    public List<Part> contributors(Part part, Indicator indicator, int year) {
        return part.parts().stream()
                .flatMap(below -> own(below, indicator, year).isPresent()
                                || reports.sum(below.subject(), year, indicator.code()) != null
                        ? Stream.of(below)
                        : contributors(below, indicator, year).stream())
                .toList();
    }

    /**
     * Whose reports what a zone's projects add up to is made of.
     *
     * @param enterprise the one that a project belongs to
     */
    public Enterprises enterprises(
            Part zone, Indicator indicator, int year, Function<SubjectKey, Enterprises> enterprise) {
        return together(zone, project -> adds(project, indicator, year), enterprise);
    }

    /** Whose projects in a zone are not in what its projects add up to. */
    public Enterprises silent(Part zone, Indicator indicator, int year, Function<SubjectKey, Enterprises> enterprise) {
        return together(zone, project -> !adds(project, indicator, year), enterprise);
    }

    private boolean adds(Part project, Indicator indicator, int year) {
        var said = reports.said(project.subject(), year);
        return said == null ? own(project, indicator, year).isPresent() : said.adds(indicator);
    }

    private static Enterprises together(
            Part zone, Predicate<Part> condition, Function<SubjectKey, Enterprises> enterprise) {
        var together = Enterprises.NONE;
        for (var project : zone.parts()) {
            if (!together.enough() && condition.test(project)) {
                together = together.plus(enterprise.apply(project.subject()));
            }
        }
        return together;
    }

    /** What the figures are of. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * What the figure of a part is made of that reports nothing of it and whose own parts were added up: the sum of the
     * numerators and that of the denominators, which is {@code null} for a plain sum.
     */
    public Optional<Terms> added(Part part, Indicator indicator, int year) {
        return own(part, indicator, year).isPresent() ? Optional.empty() : addedUp(part, indicator, year);
    }

    /** What was added up for a part, whether or not it has a figure of its own. */
    public Optional<Terms> addedUp(Part part, Indicator indicator, int year) {
        return Optional.ofNullable(reports.sum(part.subject(), year, indicator.code()))
                .map(Terms::of);
    }

    /** Numerator and denominator before they are divided. */
    public record Terms(Figure numerator, Figure denominator) {

        private static Terms of(Fraction sum) {
            return new Terms(
                    new Figure(sum.numerator(), sum.numeratorExactness()),
                    sum.denominator() == null ? null : new Figure(sum.denominator(), sum.denominatorExactness()));
        }
    }

    private Optional<Fraction> own(Part part, Indicator indicator, int year) {
        return Fraction.own(
                part.subject(),
                part.zoneKind(),
                indicator,
                code -> reports.at(part.subject(), year, code).figure(),
                code -> weight(part, code, year));
    }

    private Figure weight(Part part, String code, int year) {
        var weighting = catalogue.get(code);
        return contribution(part, weighting, year)
                .flatMap(sum -> figure(sum, weighting))
                .orElse(null);
    }

    private Optional<Figure> figure(Fraction sum, Indicator indicator) {
        if (mixed(sum, indicator)) {
            return Optional.empty();
        }
        if (sum.denominator() == null) {
            return Optional.of(new Figure(Unit.plain(sum.numerator()), sum.exactness()));
        }
        if (sum.denominator().signum() == 0) {
            return Optional.empty();
        }
        var scaled = PERCENT.equals(indicator.unit()) ? sum.numerator().multiply(HUNDRED) : sum.numerator();
        var value = scaled.divide(sum.denominator(), indicator.decimals(), RoundingMode.HALF_UP);
        return Optional.of(new Figure(Unit.plain(value), sum.exactness()));
    }

    private static boolean mixed(Fraction sum, Indicator indicator) {
        return indicator.zoneKindsApart() && sum.zoneKinds().size() > 1;
    }

    /** A sum over zones of which one is unknown to the registry would be too low, and so is none. */
    private Figure registered(Part part, Indicator indicator, int year) {
        var own = registry.at(part.subject(), year, indicator.code()).figure();
        if (own != null || indicator.aggregation() != Aggregation.SUM) {
            return own;
        }
        BigDecimal sum = null;
        for (var zone : reporters(part)) {
            if (zone.expected()) {
                var figure = registry.at(zone.subject(), year, indicator.code()).figure();
                if (figure == null) {
                    return null;
                }
                sum = sum == null ? figure.value() : sum.add(figure.value());
            }
        }
        return sum == null ? null : new Figure(Unit.plain(sum), Qualifier.EXACT);
    }

    /** Of which figures in the registry that of the part is the sum: its own, or those of its zones. */
    public List<Part> registeredApart(Part part, Indicator indicator, int year) {
        return registry.at(part.subject(), year, indicator.code()).figure() != null
                ? List.of(part)
                : part.reporters().stream().filter(Part::expected).toList();
    }

    /** Of how many of its parts the indicator is known. */
    public Coverage coverage(Part part, Indicator indicator, int year) {
        int reported = 0;
        var missing = new ArrayList<Part>();
        for (var reporter : reporters(part)) {
            if (!indicator.reportedFor(Level.of(reporter.subject().type()))) {
                continue;
            }
            if (known(reporter, indicator, year)) {
                reported++;
            } else if (reporter.expected() && applies(reporter, indicator, year)) {
                missing.add(reporter);
            }
        }
        return new Coverage(reported, reported + missing.size(), missing);
    }

    private List<Part> reporters(Part part) {
        return reporters.computeIfAbsent(part, Part::reporters);
    }

    private boolean known(Part reporter, Indicator indicator, int year) {
        var said = reports.said(reporter.subject(), year);
        return said == null
                ? reported(reporter, indicator, year) != null
                        || contribution(reporter, indicator, year).isPresent()
                : said.knows(indicator);
    }

    private boolean applies(Part reporter, Indicator indicator, int year) {
        return reports.applies(reporter.subject(), year, indicator);
    }
}
