package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Explanation;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Operand;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Reference;
import vn.zoneregistry.reporting.disclosure.Disclosure;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Consolidated;
import vn.zoneregistry.reporting.figure.Consolidation;
import vn.zoneregistry.reporting.figure.Consolidation.Terms;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.Growth;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.indicator.Aggregation;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.unit.Unit;

/** Tells of each figure that is worked out the formula, the figures in it, and where those come from. */
final class Explanations {

    private final ReportRows rows;
    private final Consolidation consolidation;
    private final Disclosure disclosure;
    private final Part zonesOfParent;
    private final Locale language;

    Explanations(
            ReportRows rows, Consolidation consolidation, Disclosure disclosure, Part zonesOfParent, Locale language) {
        this.rows = rows;
        this.consolidation = consolidation;
        this.disclosure = disclosure;
        this.zonesOfParent = zonesOfParent;
        this.language = language;
    }

    List<Explanation> of(
            Part part, Indicator indicator, Consolidated now, Consolidated before, Figure plan, Growth growth) {
        var explanations = new ArrayList<Explanation>();
        explainValue(part, indicator, now, explanations);
        var reference = reference(part);
        var value = operand("value", indicator, rows.year(), reference, now);
        var previous = operand("previous", indicator, rows.year() - 1, reference, before);
        if (plan != null) {
            var planned = new Operand(
                    "plan", indicator.code(), rows.year(), reference, plan.value(), plan.qualifier(), "TARGET");
            if (now.figure() != null && plan.value().signum() != 0) {
                explanations.add(explanation("planCompletionPercent", "value × 100 ÷ plan", value, planned));
            }
            if (before.figure() != null && before.figure().value().signum() != 0) {
                explanations.add(explanation("planToPreviousPercent", "plan × 100 ÷ previous", planned, previous));
            }
        }
        if (growth.percent() != null) {
            explanations.add(explanation("yoyPercent", "(value − previous) × 100 ÷ previous", value, previous));
        }
        if (part != rows.parent()
                && indicator.aggregation() == Aggregation.SUM
                && now.figure() != null
                && disclosure.ofAll(zonesOfParent, indicator, rows.year())) {
            var all = consolidation.of(zonesOfParent, indicator, rows.year()).aggregated();
            if (all != null) {
                explanations.add(explanation(
                        "sharePercent",
                        "value × 100 ÷ zonesOfParent",
                        value,
                        new Operand(
                                "zonesOfParent",
                                indicator.code(),
                                rows.year(),
                                reference(rows.parent()),
                                all.value(),
                                all.qualifier(),
                                "AGGREGATED")));
            }
        }
        return explanations;
    }

    private void explainValue(Part part, Indicator indicator, Consolidated now, List<Explanation> explanations) {
        if (now.figure() == null) {
            return;
        }
        switch (now.basis()) {
            case REGISTRY ->
                explanations.add(new Explanation(
                        "value",
                        new Bilingual(
                                        "tính từ sổ đăng ký dự án và đất đai",
                                        "counted in the registry of projects and land")
                                .in(language),
                        List.of()));
            case AGGREGATED -> explanations.add(ofParts(part, indicator));
            case REPORTED -> {
                if (indicator.aggregation() == Aggregation.RATIO) {
                    explanations.add(new Explanation(
                            "value", formula(indicator), terms(part, indicator).toList()));
                }
            }
        }
    }

    private Explanation ofParts(Part whole, Indicator indicator) {
        var operands = consolidation.contributors(whole, indicator, rows.year()).stream()
                .sorted(Comparator.comparing(Part::name))
                .flatMap(part -> terms(part, indicator))
                .toList();
        return new Explanation("value", formula(indicator), operands);
    }

    private static String formula(Indicator indicator) {
        boolean percent = indicator.unit().equals("PERCENT");
        return switch (indicator.aggregation()) {
            case WEIGHTED_AVERAGE -> "Σ (value × weight) ÷ Σ weight";
            case RATIO -> percent ? "Σ numerator × 100 ÷ Σ denominator" : "Σ numerator ÷ Σ denominator";
            default -> "Σ value";
        };
    }

    /** What single projects and those of a single zone report is no operand for the public. */
    private Stream<Operand> terms(Part part, Indicator indicator) {
        if (!disclosure.complete()
                && disclosure.of(part, indicator, rows.year()).basis() != Basis.REPORTED) {
            return Stream.empty();
        }
        return consolidation
                .added(part, indicator, rows.year())
                .map(sums -> sums(part, indicator, sums))
                .orElseGet(() -> ownTerms(part, indicator));
    }

    /** Of what was added up only the sums are known. */
    private Stream<Operand> sums(Part part, Indicator indicator, Terms sums) {
        return switch (indicator.aggregation()) {
            case WEIGHTED_AVERAGE ->
                Stream.of(
                        sum("value × weight", part, indicator.code(), sums.numerator()),
                        sum("weight", part, indicator.weightBy(), sums.denominator()));
            case RATIO ->
                Stream.of(
                        sum("numerator", part, indicator.numerator(), sums.numerator()),
                        sum("denominator", part, indicator.denominator(), sums.denominator()));
            default -> Stream.of(sum("value", part, indicator.code(), sums.numerator()));
        };
    }

    private Operand sum(String role, Part part, String indicator, Figure sum) {
        return new Operand(
                role,
                indicator,
                rows.year(),
                reference(part),
                Unit.plain(sum.value()),
                sum.qualifier(),
                Basis.AGGREGATED.name());
    }

    private Stream<Operand> ownTerms(Part part, Indicator indicator) {
        return switch (indicator.aggregation()) {
            case WEIGHTED_AVERAGE ->
                Stream.of(term("value", part, indicator.code()), term("weight", part, indicator.weightBy()));
            case RATIO ->
                Stream.of(
                        term("numerator", part, indicator.numerator()),
                        term("denominator", part, indicator.denominator()));
            default -> Stream.of(term("value", part, indicator.code()));
        };
    }

    private Operand term(String role, Part part, String code) {
        var indicator = rows.catalogue().get(code);
        return operand(role, indicator, rows.year(), reference(part), disclosure.of(part, indicator, rows.year()));
    }

    private static Operand operand(String role, Indicator indicator, int year, Reference of, Consolidated figure) {
        BigDecimal value = figure.figure() == null ? null : figure.figure().value();
        return new Operand(
                role,
                indicator.code(),
                year,
                of,
                value,
                figure.figure() == null ? null : figure.figure().qualifier(),
                figure.basis() == null ? null : figure.basis().name());
    }

    private static Explanation explanation(String figure, String formula, Operand... operands) {
        return new Explanation(figure, formula, List.of(operands));
    }

    private static Reference reference(Part part) {
        return new Reference(part.subject().type(), part.subject().id(), part.code(), part.name());
    }
}
