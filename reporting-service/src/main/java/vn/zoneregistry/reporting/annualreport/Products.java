package vn.zoneregistry.reporting.annualreport;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.zoneregistry.domain.Percentages;
import vn.zoneregistry.reporting.annualreport.AnnualReport.ProductLine;
import vn.zoneregistry.reporting.annualreport.ReportRows.ProductRow;
import vn.zoneregistry.reporting.disclosure.Disclosure;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.Territory;

/** What a subject made: by its own report, or else by those of its parts. Only the same name and unit add up. */
final class Products {

    private final ReportRows rows;
    private final Disclosure disclosure;
    private final Map<Integer, Map<SubjectKey, List<ProductRow>>> made;

    Products(ReportRows rows, Disclosure disclosure) {
        this.rows = rows;
        this.disclosure = disclosure;
        this.made = rows.products().stream()
                .collect(Collectors.groupingBy(ProductRow::year, Collectors.groupingBy(ProductRow::subject)));
    }

    List<ProductLine> lines() {
        var now = told(rows.year());
        var before = told(rows.year() - 1);
        var comparable = basis(rows.year()) == basis(rows.year() - 1);
        return now.entrySet().stream()
                .map(product -> {
                    var previous = before.get(product.getKey());
                    return line(product.getKey(), product.getValue(), previous, comparable);
                })
                .toList();
    }

    private ProductLine line(Product product, Figure output, Figure before, boolean comparable) {
        var unit = rows.units().get(product.unit());
        var previous = before == null ? null : before.value();
        return new ProductLine(
                product.name(),
                product.unit(),
                unit == null ? product.unit() : unit.name(),
                unit == null ? product.unit() : unit.nameEn(),
                output.value(),
                output.qualifier(),
                previous,
                comparable ? Percentages.growth(output.value(), previous) : null,
                basis(rows.year()));
    }

    private Basis basis(int year) {
        return of(rows.whole().subject(), year).isEmpty() ? Basis.AGGREGATED : Basis.REPORTED;
    }

    private Map<Product, Figure> told(int year) {
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

    private Map<Product, Figure> output(Part part, int year) {
        var output = new LinkedHashMap<Product, Figure>();
        add(output, of(part.subject(), year));
        if (output.isEmpty()) {
            add(output, of(Territory.projectsOf(part.subject().id()), year));
            part.parts().forEach(below -> output(below, year)
                    .forEach((product, figure) -> output.merge(product, figure, Figure::plus)));
        }
        return output;
    }

    private static void add(Map<Product, Figure> output, List<ProductRow> rows) {
        rows.forEach(row -> output.merge(
                new Product(row.name(), row.unit()), new Figure(row.quantity(), row.qualifier()), Figure::plus));
    }

    private List<ProductRow> of(SubjectKey subject, int year) {
        return made.getOrDefault(year, Map.of()).getOrDefault(subject, List.of());
    }

    private record Product(String name, String unit) {}
}
