package vn.zoneregistry.reporting.explanation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.disclosure.Disclosure;
import vn.zoneregistry.reporting.explanation.Operand.Source;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Consolidated;
import vn.zoneregistry.reporting.figure.Consolidation;
import vn.zoneregistry.reporting.figure.Consolidation.Terms;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.indicator.Aggregation;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.subject.Reference;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.Counted;
import vn.zoneregistry.reporting.territory.Plans.Plan;
import vn.zoneregistry.reporting.territory.ProjectRow;
import vn.zoneregistry.reporting.unit.Unit;

/** Tells what the figure of an indicator is made of, as far as the caller may be told. */
public final class FigureTerms {

    private final Consolidation consolidation;
    private final Disclosure disclosure;
    private final Counted.Register register;
    private final Origins origins;

    /** Where figures of the registry name no projects, but only their zone. */
    public FigureTerms(Consolidation consolidation, Disclosure disclosure, Origins origins) {
        this(consolidation, disclosure, origins, (subject, year, indicator) -> List.of());
    }

    /** @param register names the projects that a figure of the registry counts */
    public FigureTerms(Consolidation consolidation, Disclosure disclosure, Origins origins, Counted.Register register) {
        this.consolidation = consolidation;
        this.disclosure = disclosure;
        this.origins = origins;
        this.register = register;
    }

    /** Those of one object. */
    public Workings workings() {
        return origins.workings();
    }

    /** The figure as an operand of another. */
    public Operand figure(String role, Part part, Indicator indicator, int year) {
        return figure(role, part, indicator, year, disclosure.of(part, indicator, year));
    }

    /** The figure, which is known already, as an operand of another. */
    public Operand figure(String role, Part part, Indicator indicator, int year, Consolidated known) {
        return operand(role, part, indicator, year, known.figure(), known.basis());
    }

    /** What one source says of the figure. */
    public Operand said(String role, Basis source, Part part, Indicator indicator, int year) {
        var known = consolidation.of(part, indicator, year);
        var figure =
                switch (source) {
                    case REPORTED -> known.reported();
                    case AGGREGATED -> known.aggregated();
                    case REGISTRY -> known.registry();
                };
        return operand(role, part, indicator, year, figure, source);
    }

    /** @param plan {@code null} where there is none */
    public Operand plan(String role, Part part, Indicator indicator, Plan plan) {
        return plan == null
                ? Operand.of(role, indicator, null, null, part.reference(), null, null, null)
                : Operand.of(
                        role,
                        indicator,
                        plan.from() == plan.to() ? null : plan.from(),
                        plan.to(),
                        part.reference(),
                        plan.figure(),
                        Source.TARGET,
                        origins.target(plan));
    }

    private Operand operand(String role, Part part, Indicator indicator, int year, Figure figure, Basis source) {
        return Operand.of(
                role,
                indicator,
                null,
                year,
                part.reference(),
                figure,
                Source.of(source),
                origin(part, indicator, year, source));
    }

    private Origin origin(Part part, Indicator indicator, int year, Basis source) {
        if (source == null) {
            return null;
        }
        return switch (source) {
            case REPORTED -> origins.report(part.subject(), year);
            case AGGREGATED -> addedUp(part, year);
            case REGISTRY -> origins.counted(part.subject(), indicator.code());
        };
    }

    private Origin addedUp(Part part, int year) {
        return part.subject().type() == SubjectType.ZONES ? origins.reportOfZone(part.code(), year) : null;
    }

    /** How the figure was worked out; nothing where it was reported as it is, or is not told. */
    public Optional<Explanation> of(String figure, Part part, Indicator indicator, int year) {
        var consolidated = disclosure.of(part, indicator, year);
        if (consolidated.figure() == null) {
            return Optional.empty();
        }
        return switch (consolidated.basis()) {
            case REGISTRY -> Optional.of(counted(figure, part, indicator, year));
            case AGGREGATED -> Optional.of(added(figure, part, indicator, year));
            case REPORTED ->
                indicator.aggregation() == Aggregation.RATIO
                        ? Optional.of(explanation(
                                figure, indicator, terms(part, indicator, year).toList()))
                        : Optional.empty();
        };
    }

    /** How the figure of the parts together was worked out. */
    public Explanation added(String figure, Part whole, Indicator indicator, int year) {
        return explanation(
                figure, indicator, contributions(whole, indicator, year).toList());
    }

    /** Of a whole whose parts were added up while they were read nothing is left but the sums. */
    private Stream<Operand> contributions(Part whole, Indicator indicator, int year) {
        var contributors = consolidation.contributors(whole, indicator, year);
        return contributors.isEmpty() && disclosure.complete()
                ? consolidation.addedUp(whole, indicator, year).stream()
                        .flatMap(sums -> sums(whole, indicator, year, sums))
                : contributors.stream()
                        .sorted(Comparator.comparing(Part::name))
                        .flatMap(part -> terms(part, indicator, year));
    }

    /** How the figure of the registry was worked out. */
    public Explanation counted(String figure, Part whole, Indicator indicator, int year) {
        var operands = consolidation.registeredApart(whole, indicator, year).stream()
                .flatMap(part -> counts(part, indicator, year))
                .toList();
        return new Explanation(figure, "Σ counted", operands);
    }

    private Stream<Operand> counts(Part part, Indicator indicator, int year) {
        var counted = register.counted(part.subject(), year, indicator.code());
        if (counted.isEmpty()) {
            var figure = consolidation.of(part, indicator, year).registry();
            return Stream.of(count(indicator, year, part.reference(), figure));
        }
        var sums = new LinkedHashMap<ProjectRow, BigDecimal>();
        counted.forEach(each -> sums.merge(each.project(), each.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> count(
                        indicator,
                        year,
                        sum.getKey().reference(),
                        new Figure(Unit.plain(sum.getValue()), Qualifier.EXACT)));
    }

    private Operand count(Indicator indicator, int year, Reference subject, Figure figure) {
        return Operand.of(
                "counted",
                indicator,
                null,
                year,
                subject,
                figure,
                Source.REGISTRY,
                origins.counted(subject.key(), indicator.code()));
    }

    private static Explanation explanation(String figure, Indicator indicator, List<Operand> operands) {
        boolean percent = indicator.unit().equals("PERCENT");
        var formula =
                switch (indicator.aggregation()) {
                    case WEIGHTED_AVERAGE -> weighted(operands) + " ÷ Σ weight";
                    case RATIO -> percent ? "Σ numerator × 100 ÷ Σ denominator" : "Σ numerator ÷ Σ denominator";
                    case SUM, LAST, NONE -> "Σ value";
                };
        return new Explanation(figure, formula, operands);
    }

    /** Of what was added up before only the sum of the weighted values is known. */
    private static String weighted(List<Operand> operands) {
        var single = "Σ (value × weight)";
        if (operands.stream().noneMatch(operand -> operand.role().equals("weighted"))) {
            return single;
        }
        return operands.stream().anyMatch(operand -> operand.role().equals("value"))
                ? "(" + single + " + Σ weighted)"
                : "Σ weighted";
    }

    /** What single projects and those of a single zone report is no operand for the public. */
    private Stream<Operand> terms(Part part, Indicator indicator, int year) {
        if (!disclosure.complete() && disclosure.of(part, indicator, year).basis() != Basis.REPORTED) {
            return Stream.empty();
        }
        return consolidation
                .added(part, indicator, year)
                .map(sums -> sums(part, indicator, year, sums))
                .orElseGet(() -> ownTerms(part, indicator, year));
    }

    private Stream<Operand> sums(Part part, Indicator indicator, int year, Terms sums) {
        return switch (indicator.aggregation()) {
            case WEIGHTED_AVERAGE -> {
                var weight = sum("weight", part, indicator(indicator.weightBy()), year, sums.denominator());
                var product = sum("weighted", part, indicator, year, sums.numerator());
                yield Stream.of(product.called(times(product.what(), weight.what())), weight);
            }
            case RATIO ->
                Stream.of(
                        sum("numerator", part, indicator(indicator.numerator()), year, sums.numerator()),
                        sum("denominator", part, indicator(indicator.denominator()), year, sums.denominator()));
            case SUM, LAST, NONE -> Stream.of(sum("value", part, indicator, year, sums.numerator()));
        };
    }

    private static Bilingual times(Bilingual one, Bilingual other) {
        return new Bilingual(one.vi() + " × " + other.vi(), one.en() + " × " + other.en());
    }

    private Operand sum(String role, Part part, Indicator indicator, int year, Figure sum) {
        var plain = new Figure(Unit.plain(sum.value()), sum.qualifier());
        return Operand.of(role, indicator, null, year, part.reference(), plain, Source.AGGREGATED, addedUp(part, year));
    }

    private Stream<Operand> ownTerms(Part part, Indicator indicator, int year) {
        return switch (indicator.aggregation()) {
            case WEIGHTED_AVERAGE ->
                Stream.of(
                        figure("value", part, indicator, year),
                        figure("weight", part, indicator(indicator.weightBy()), year));
            case RATIO ->
                Stream.of(
                        figure("numerator", part, indicator(indicator.numerator()), year),
                        figure("denominator", part, indicator(indicator.denominator()), year));
            case SUM, LAST, NONE -> Stream.of(figure("value", part, indicator, year));
        };
    }

    private Indicator indicator(String code) {
        return consolidation.catalogue().get(code);
    }
}
