package vn.zoneregistry.reporting.kpireport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.reporting.figure.MissingReason;

/**
 * A row of a file: one value or one product, which are put beside what the report has, or, as exports have them, a whole
 * report.
 *
 * @param values all of a report's, in the form of its body; {@code null} keeps those that it has
 * @param products all of a report's; {@code null} keeps those that it has
 * @param indicator of the one value that the row has
 * @param product the one that the row has
 */
@DraftOf(KpiReportView.class)
record KpiRow(
        @Size(max = 500) List<KpiReportDraft.@Valid @NotNull Value> values,
        @Size(max = 500) List<KpiReportDraft.@Valid @NotNull Product> products,
        String indicator,
        BigDecimal value,
        String unit,
        Grade grade,
        Qualifier qualifier,
        MissingReason missingReason,
        @Size(max = 2000) String note,
        @Size(max = 500) String source,
        @Valid KpiReportDraft.Product product)
        implements Checked {

    private static final String PLACE_OF_ONE_VALUE = "/values/0";

    boolean isWhole() {
        return values != null || products != null;
    }

    /** The one value as the body of a report has it. */
    KpiReportDraft oneValue() {
        return new KpiReportDraft(
                List.of(new KpiReportDraft.Value(
                        indicator, value, unit, grade, qualifier, missingReason, note, source)),
                List.of());
    }

    @Override
    public void check(Faults faults) {
        long kinds = Stream.of(isWhole(), indicator != null, product != null)
                .filter(given -> given)
                .count();
        faults.require(
                kinds == 1,
                "",
                "one-thing-a-row",
                "mỗi dòng có một giá trị (indicator), một sản phẩm (product.name) hoặc cả báo cáo (values, products)",
                "a row has one value (indicator), one product (product.name) or a whole report (values, products)");
        if (indicator != null) {
            checkAs(oneValue(), faults);
        } else if (isWhole()) {
            new KpiReportDraft(values, products).check(faults);
        }
    }

    private static void checkAs(KpiReportDraft report, Faults faults) {
        var ofValue = new Faults();
        report.check(ofValue);
        ofValue.asList().stream().map(KpiRow::ofCell).forEach(faults::add);
    }

    /** A fault of the one value, at the cell that it is in. */
    static Fault ofCell(Fault fault) {
        return fault.pointer() != null && fault.pointer().startsWith(PLACE_OF_ONE_VALUE)
                ? Fault.at(fault.pointer().substring(PLACE_OF_ONE_VALUE.length()), fault.code(), fault.message())
                : fault;
    }
}
