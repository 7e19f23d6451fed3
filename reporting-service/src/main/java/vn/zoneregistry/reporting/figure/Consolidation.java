package vn.zoneregistry.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** @param registry figures that the registry knows by itself, for zones only */
    public Consolidation(Catalogue catalogue, FigureBook reports, FigureBook registry) {
        this.catalogue = catalogue;
        this.reports = reports;
        this.registry = registry;
    }

    public Consolidated of(Part part, Indicator indicator, int year) {
        var reported = reported(part, indicator, year);
        var parts = ofParts(part, indicator, year);
        return new Consolidated(
                reported,
                parts.flatMap(sum -> figure(sum, indicator)).orElse(null),
                registered(part, indicator, year),
                reported != null
                        ? Set.of(part.subject())
                        : parts.map(Fraction::from).orElse(Set.<SubjectKey>of()),
                coverage(part, indicator, year),
                parts.isPresent() && mixed(parts.get(), indicator));
    }

    private Figure reported(Part part, Indicator indicator, int year) {
        if (indicator.aggregation() == Aggregation.RATIO) {
            return own(part, indicator, year)
                    .flatMap(quotient -> figure(quotient, indicator))
                    .orElse(null);
        }
        return reports.at(part.subject(), year, indicator.code()).figure();
    }

    private Optional<Fraction> contribution(Part part, Indicator indicator, int year) {
        return own(part, indicator, year).or(() -> ofParts(part, indicator, year));
    }

    private Optional<Fraction> ofParts(Part part, Indicator indicator, int year) {
        return part.parts().stream()
                .flatMap(below -> contribution(below, indicator, year).stream())
                .reduce(Fraction::plus);
    }

    private Optional<Fraction> own(Part part, Indicator indicator, int year) {
        return switch (indicator.aggregation()) {
            case SUM -> entered(part, indicator.code(), year).map(value -> Fraction.of(part, value));
            case WEIGHTED_AVERAGE ->
                entered(part, indicator.code(), year).flatMap(value -> weight(part, indicator, year)
                        .map(weight -> Fraction.weighted(part, value, weight)));
            case RATIO ->
                entered(part, indicator.numerator(), year)
                        .flatMap(numerator -> entered(part, indicator.denominator(), year)
                                .map(denominator -> Fraction.of(part, numerator, denominator)));
            case LAST, NONE -> Optional.empty();
        };
    }

    private Optional<Figure> entered(Part part, String indicator, int year) {
        return Optional.ofNullable(reports.at(part.subject(), year, indicator).figure());
    }

    private Optional<Figure> weight(Part part, Indicator indicator, int year) {
        var weighting = catalogue.get(indicator.weightBy());
        return contribution(part, weighting, year).flatMap(sum -> figure(sum, weighting));
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
        var zones = part.reporters().stream()
                .filter(Part::expected)
                .map(zone -> registry.at(zone.subject(), year, indicator.code()).figure())
                .toList();
        if (zones.isEmpty() || zones.contains(null)) {
            return null;
        }
        var sum = zones.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(Unit.plain(sum), Qualifier.EXACT);
    }

    private Coverage coverage(Part part, Indicator indicator, int year) {
        var reporters = part.reporters().stream()
                .filter(reporter ->
                        indicator.reportedFor(Level.of(reporter.subject().type())))
                .toList();
        var reported = reporters.stream()
                .filter(reporter -> known(reporter, indicator, year))
                .count();
        List<Part> missing = reporters.stream()
                .filter(reporter -> !known(reporter, indicator, year))
                .filter(reporter -> reporter.expected() && applies(reporter, indicator, year))
                .toList();
        return new Coverage((int) reported, (int) reported + missing.size(), missing);
    }

    private boolean known(Part reporter, Indicator indicator, int year) {
        return reported(reporter, indicator, year) != null
                || contribution(reporter, indicator, year).isPresent();
    }

    private boolean applies(Part reporter, Indicator indicator, int year) {
        return reports.at(reporter.subject(), year, indicator.code()).missingReason() != MissingReason.NOT_APPLICABLE;
    }
}
