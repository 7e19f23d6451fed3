package vn.zoneregistry.reporting.kpireport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.reporting.figure.MissingReason;

/** What a reporter enters for one subject and year. */
@DraftOf(KpiReportView.class)
@Schema(name = "KpiReportDraft")
public record KpiReportDraft(
        @Size(max = 500) @Schema(nullable = true) List<@Valid @NotNull Value> values,
        @Size(max = 500) @Schema(nullable = true) List<@Valid @NotNull Product> products)
        implements Checked {

    public KpiReportDraft {
        values = values == null ? List.of() : values;
        products = products == null ? List.of() : products;
    }

    /**
     * A figure, or why there is none.
     *
     * @param unit any unit of the indicator's kind; absent means the indicator's own
     */
    @Schema(name = "KpiValueDraft")
    public record Value(
            @NotNull String indicator,
            @Schema(nullable = true) BigDecimal value,
            @Schema(nullable = true) String unit,

            @Schema(nullable = true, defaultValue = "OFFICIAL")
            Grade grade,

            @Schema(nullable = true, defaultValue = "EXACT") Qualifier qualifier,
            @Schema(nullable = true) MissingReason missingReason,
            @Size(max = 2000) @Schema(nullable = true) String note,
            @Size(max = 500) @Schema(nullable = true) String source) {}

    /** The output of one product. */
    @Schema(name = "KpiProductDraft")
    public record Product(
            @NotNull @Size(max = 300) String name,
            @NotNull @Pattern(regexp = "[A-Z0-9_]{1,40}") String unit,
            @NotNull @PositiveOrZero BigDecimal quantity,

            @Schema(nullable = true, defaultValue = "EXACT") Qualifier qualifier) {}

    @Override
    public void check(Faults faults) {
        var indicators = new HashSet<String>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                check(values.get(i), "/values/" + i, indicators, faults);
            }
        }
        var named = new HashSet<List<String>>();
        for (int i = 0; i < products.size(); i++) {
            var product = products.get(i);
            if (product != null && product.name() != null && product.unit() != null) {
                faults.require(
                        named.add(List.of(product.name(), product.unit())),
                        "/products/" + i,
                        "duplicate",
                        "sản phẩm này đã có với cùng đơn vị",
                        "this product is there already in the same unit");
            }
        }
    }

    private static void check(Value value, String pointer, HashSet<String> indicators, Faults faults) {
        if (value.indicator() != null) {
            faults.require(
                    indicators.add(value.indicator()),
                    pointer + "/indicator",
                    "duplicate",
                    "chỉ tiêu này đã có trong báo cáo",
                    "this indicator is there already");
        }
        if (value.value() == null && !faults.covers(pointer)) {
            faults.require(
                    value.missingReason() != null,
                    pointer + "/missingReason",
                    "required",
                    "cần lý do khi không có giá trị",
                    "a missing value needs its reason");
        }
        if (value.value() != null) {
            faults.require(
                    value.missingReason() == null,
                    pointer + "/missingReason",
                    "contradicts-value",
                    "đã có giá trị thì không có lý do thiếu",
                    "a value that is there is not missing");
        }
    }
}
