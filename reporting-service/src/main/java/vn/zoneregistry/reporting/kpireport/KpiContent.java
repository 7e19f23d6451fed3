package vn.zoneregistry.reporting.kpireport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.indicator.Level;
import vn.zoneregistry.reporting.unit.Unit;

/**
 * The content of a report with everything checked and converted: every value in the unit of its indicator.
 *
 * @param values by indicator
 */
record KpiContent(Map<String, KpiValue> values, List<KpiProduct> products) {

    /**
     * Reads a draft against the catalogue.
     *
     * @throws ProblemException {@code validation-failed} for values that the subject cannot have,
     *     {@code unprocessable-reference} for indicators that do not exist
     */
    static KpiContent of(KpiReportDraft draft, Level level, Catalogue catalogue, Map<String, Unit> units) {
        var values = new TreeMap<String, KpiValue>();
        var faults = new Faults();
        var unknown = new ArrayList<Fault>();
        for (int i = 0; i < draft.values().size(); i++) {
            var entered = draft.values().get(i);
            var pointer = "/values/" + i;
            var indicator = catalogue.find(entered.indicator());
            if (indicator.isEmpty()) {
                unknown.add(unknown(pointer + "/indicator", entered.indicator()));
            } else {
                check(entered, indicator.get(), level, pointer, faults);
                var unit = units.get(entered.unit() == null ? indicator.get().unit() : entered.unit());
                var own = units.get(indicator.get().unit());
                faults.require(
                        unit != null && unit.convertsTo(own),
                        pointer + "/unit",
                        "wrong-unit",
                        "đơn vị phải cùng loại với " + own.code(),
                        "the unit must be of the kind of " + own.code());
                if (faults.isEmpty()) {
                    values.put(entered.indicator(), value(entered, unit, own));
                }
            }
        }
        refuse(faults, unknown);
        return new KpiContent(values, products(draft));
    }

    /**
     * This content with what a row of a file has in place of what it had of that.
     *
     * @param reading a draft against the catalogue
     * @throws ProblemException as {@link #of} does, at the columns of the row
     */
    KpiContent with(KpiRow row, Function<KpiReportDraft, KpiContent> reading) {
        if (row.isWhole()) {
            var read = reading.apply(new KpiReportDraft(row.values(), row.products()));
            return new KpiContent(
                    row.values() == null ? values : read.values(), row.products() == null ? products : read.products());
        }
        if (row.indicator() != null) {
            var more = new TreeMap<>(values);
            more.putAll(atTheirCells(() -> reading.apply(row.oneValue())).values());
            return new KpiContent(more, products);
        }
        var product = products(new KpiReportDraft(null, List.of(row.product()))).get(0);
        var more = new ArrayList<>(products);
        int place = place(product.name(), product.unit());
        if (place < 0) {
            more.add(product);
        } else {
            more.set(place, product);
        }
        return new KpiContent(values, more);
    }

    /** Whether a row has a value or a product that this content does not have. */
    boolean isNewIn(KpiRow row) {
        return row.indicator() != null && !values.containsKey(row.indicator())
                || row.product() != null
                        && place(row.product().name(), row.product().unit()) < 0;
    }

    private int place(String product, String unit) {
        for (int i = 0; i < products.size(); i++) {
            if (products.get(i).name().equals(product) && products.get(i).unit().equals(unit)) {
                return i;
            }
        }
        return -1;
    }

    private static KpiContent atTheirCells(Supplier<KpiContent> reading) {
        try {
            return reading.get();
        } catch (ProblemException refusal) {
            var ofRow = ProblemException.of(refusal.code(), refusal.detail());
            refusal.faults().stream().map(KpiRow::ofCell).forEach(ofRow::fault);
            throw ofRow;
        }
    }

    private static void check(
            KpiReportDraft.Value entered, Indicator indicator, Level level, String pointer, Faults faults) {
        faults.require(
                !indicator.derived(),
                pointer + "/indicator",
                "derived",
                "chỉ tiêu này do hệ thống tính, không nhập được",
                "this indicator is worked out, it cannot be entered");
        faults.require(
                indicator.reportedFor(level),
                pointer + "/indicator",
                "not-of-this-level",
                "chỉ tiêu này không áp dụng cho đối tượng này",
                "this indicator is not for this kind of subject");
    }

    private static void refuse(Faults faults, List<Fault> unknown) {
        if (unknown.isEmpty()) {
            faults.refuse();
            return;
        }
        if (!faults.isEmpty()) {
            unknown.forEach(faults::add);
            faults.refuse();
        }
        var refusal = ProblemException.of(
                ProblemCode.UNPROCESSABLE_REFERENCE,
                "Có chỉ tiêu không có trong danh mục.",
                "There are indicators that the catalogue does not have.");
        unknown.forEach(refusal::fault);
        throw refusal;
    }

    private static Fault unknown(String pointer, String code) {
        return Fault.at(
                pointer,
                "unknown-reference",
                new Bilingual("không có chỉ tiêu %s", "there is no indicator %s").with(code));
    }

    private static KpiValue value(KpiReportDraft.Value entered, Unit unit, Unit own) {
        return new KpiValue(
                entered.value() == null ? null : unit.convert(entered.value(), own),
                entered.grade() == null ? Grade.OFFICIAL : entered.grade(),
                entered.qualifier() == null ? Qualifier.EXACT : entered.qualifier(),
                entered.missingReason(),
                entered.note(),
                entered.source());
    }

    private static List<KpiProduct> products(KpiReportDraft draft) {
        return draft.products().stream()
                .map(product -> new KpiProduct(
                        product.name(),
                        product.unit(),
                        Unit.plain(product.quantity()),
                        product.qualifier() == null ? Qualifier.EXACT : product.qualifier()))
                .toList();
    }

    /** What a caller would have to send to get this content. */
    KpiReportDraft draft(Catalogue catalogue) {
        var order = catalogue.all().stream().map(Indicator::code).toList();
        return new KpiReportDraft(
                values.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> order.indexOf(entry.getKey())))
                        .map(entry -> draft(entry.getKey(), entry.getValue()))
                        .toList(),
                products.stream()
                        .map(product -> new KpiReportDraft.Product(
                                product.name(), product.unit(), product.quantity(), product.qualifier()))
                        .toList());
    }

    private static KpiReportDraft.Value draft(String indicator, KpiValue value) {
        return new KpiReportDraft.Value(
                indicator,
                value.value(),
                null,
                value.grade(),
                value.qualifier(),
                value.missingReason(),
                value.note(),
                value.source());
    }
}
