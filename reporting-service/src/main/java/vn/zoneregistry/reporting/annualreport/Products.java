package vn.zoneregistry.reporting.annualreport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.zoneregistry.domain.Percentages;
import vn.zoneregistry.reporting.annualreport.AnnualReport.ProductLine;
import vn.zoneregistry.reporting.annualreport.ReportRows.ProductRow;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.subject.SubjectKey;

/** What a subject made: by its own report, or else by those of its parts. Only the same name and unit add up. */
final class Products {

    private final ReportRows rows;

    Products(ReportRows rows) {
        this.rows = rows;
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
        var own = of(part.subject(), year);
        var output = new LinkedHashMap<Product, Figure>();
        own.forEach(row -> output.merge(
                new Product(row.name(), row.unit()), new Figure(row.quantity(), row.qualifier()), Figure::plus));
        if (own.isEmpty()) {
            part.parts().forEach(below -> output(below, year)
                    .forEach((product, figure) -> output.merge(product, figure, Figure::plus)));
        }
        return output;
    }

    private List<ProductRow> of(SubjectKey subject, int year) {
        return rows.products().stream()
                .filter(row -> row.year() == year && row.subject().equals(subject))
                .toList();
    }

    private record Product(String name, String unit) {}
}
