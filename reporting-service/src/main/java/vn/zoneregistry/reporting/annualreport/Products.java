package vn.zoneregistry.reporting.annualreport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.zoneregistry.domain.Percentages;
import vn.zoneregistry.reporting.annualreport.AnnualReport.ProductLine;
import vn.zoneregistry.reporting.annualreport.ReportRows.ProductRow;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.territory.Territory;

/** What a subject made: by its own report, or else by those of its parts. Only the same name and unit add up. */
final class Products {

    private final ReportRows rows;
    private final Map<Integer, Map<SubjectKey, List<ProductRow>>> made;

    Products(ReportRows rows) {
        this.rows = rows;
        this.made = rows.products().stream()
                .collect(Collectors.groupingBy(ProductRow::year, Collectors.groupingBy(ProductRow::subject)));
    }

    List<ProductLine> lines() {
        var now = output(rows.whole(), rows.year());
        var before = output(rows.whole(), rows.year() - 1);
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
