package vn.zoneregistry.reporting.annualreport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.zoneregistry.reporting.annualreport.AnnualReport.ProductLine;
import vn.zoneregistry.reporting.annualreport.ReportRows.ProductRow;
import vn.zoneregistry.reporting.disclosure.Disclosure;
import vn.zoneregistry.reporting.explanation.Explanation;
import vn.zoneregistry.reporting.explanation.Operand;
import vn.zoneregistry.reporting.explanation.Workings;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.subject.Reference;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.Territory;

/** What a subject made: by its own report, or else by those of its parts. Only the same name and unit add up. */
final class Products {

    private final ReportRows rows;
    private final Disclosure disclosure;
    private final Tally tally;
    private final Supplier<Workings> workings;
    private final Map<Integer, Map<SubjectKey, List<ProductRow>>> made;

    /** @param workings makes those of each product */
    Products(ReportRows rows, Disclosure disclosure, Tally tally, Supplier<Workings> workings) {
        this.rows = rows;
        this.disclosure = disclosure;
        this.tally = tally;
        this.workings = workings;
        this.made = rows.products().stream()
                .collect(Collectors.groupingBy(ProductRow::year, Collectors.groupingBy(ProductRow::subject)));
    }

    List<ProductLine> lines() {
        var now = told(rows.year());
        var before = told(rows.year() - 1);
        var comparable = basis(rows.year()) == basis(rows.year() - 1);
        return now.entrySet().stream()
                .map(product -> line(
                        product.getKey(),
                        product.getValue(),
                        before.getOrDefault(product.getKey(), List.of()),
                        comparable))
                .toList();
    }

    private ProductLine line(Product product, List<Made> made, List<Made> madeBefore, boolean comparable) {
        var unit = rows.units().get(product.unit());
        var worked = workings.get();
        var output = output("quantity", product, made, rows.year(), worked);
        Operand before = madeBefore.isEmpty() ? null : output("previous", product, madeBefore, rows.year() - 1, worked);
        return new ProductLine(
                product.name(),
                product.unit(),
                unit == null ? product.unit() : unit.name(),
                unit == null ? product.unit() : unit.nameEn(),
                output.value(),
                output.qualifier(),
                before == null ? null : before.value(),
                comparable && before != null ? worked.growth("yoyPercent", output, before) : null,
                basis(rows.year()),
                worked.explanations());
    }

    /** All that was made in the year, explained unless it was reported as it is. */
    private Operand output(String figure, Product product, List<Made> made, int year, Workings worked) {
        var together = made.stream().map(Made::output).reduce(Figure::plus).orElseThrow();
        if (basis(year) == Basis.AGGREGATED) {
            worked.explain(() -> Optional.of(new Explanation(
                    figure,
                    "Σ quantity",
                    made.stream()
                            .map(each -> tally.made(
                                    "quantity", product.name(), year, each.by(), each.output(), each.basis()))
                            .toList())));
        }
        return tally.made(figure, product.name(), year, rows.whole().reference(), together, basis(year));
    }

    private Basis basis(int year) {
        return of(rows.whole().subject(), year).isEmpty() ? Basis.AGGREGATED : Basis.REPORTED;
    }

    private Map<Product, List<Made>> told(int year) {
        var output = output(rows.whole(), year);
        output.keySet().removeAll(untold(rows.whole(), year));
        return output;
    }

    /** What is made of the reports of enterprises, or of a zone with few of them, is not for the public. */
    private Set<Product> untold(Part part, int year) {
        if (disclosure.complete()) {
            return Set.of();
        }
        var own = products(of(part.subject(), year));
        if (!own.isEmpty()) {
            return part.subject().type() == SubjectType.PROJECTS
                            || part.subject().type() == SubjectType.ZONES && !disclosure.tellsProductsOf(part, year)
                    ? own
                    : Set.of();
        }
        var untold = products(of(Territory.projectsOf(part.subject().id()), year));
        part.parts().forEach(below -> untold.addAll(untold(below, year)));
        return untold;
    }

    private static Set<Product> products(List<ProductRow> rows) {
        return rows.stream()
                .map(row -> new Product(row.name(), row.unit()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Map<Product, List<Made>> output(Part part, int year) {
        var output = new LinkedHashMap<Product, List<Made>>();
        add(output, part, Basis.REPORTED, of(part.subject(), year));
        if (output.isEmpty()) {
            add(
                    output,
                    part,
                    Basis.AGGREGATED,
                    of(Territory.projectsOf(part.subject().id()), year));
            part.parts().forEach(below -> output(below, year)
                    .forEach((product, made) -> output.computeIfAbsent(product, first -> new ArrayList<>())
                            .addAll(made)));
        }
        return output;
    }

    private static void add(Map<Product, List<Made>> output, Part by, Basis basis, List<ProductRow> rows) {
        rows.forEach(row -> output.computeIfAbsent(new Product(row.name(), row.unit()), first -> new ArrayList<>())
                .add(new Made(by.reference(), new Figure(row.quantity(), row.qualifier()), basis)));
    }

    private List<ProductRow> of(SubjectKey subject, int year) {
        return made.getOrDefault(year, Map.of()).getOrDefault(subject, List.of());
    }

    private record Product(String name, String unit) {}

    /** @param basis whether {@code by} says so itself or its projects together */
    private record Made(Reference by, Figure output, Basis basis) {}
}
