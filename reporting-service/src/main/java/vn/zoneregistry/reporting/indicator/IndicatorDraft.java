package vn.zoneregistry.reporting.indicator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;

/**
 * An indicator as an administrator adds it to the catalogue. What its members mean is said at {@link Indicator}.
 *
 * @param derived absent means what follows from the aggregation: ratios are worked out, all others entered
 */
@DraftOf(Indicator.class)
@Schema(name = "IndicatorDraft")
public record IndicatorDraft(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}") String code,
        @NotNull @Size(max = 300) String name,
        @NotNull @Size(max = 300) String nameEn,
        @NotNull @Size(max = 2000) String definition,
        @NotNull String unit,
        @NotNull @Min(0) @Max(6) Integer decimals,
        @NotNull Aggregation aggregation,
        @Schema(nullable = true) String weightBy,
        @Schema(nullable = true) String numerator,
        @Schema(nullable = true) String denominator,
        @NotNull Boolean stock,
        @Pattern(regexp = "\\d{4}") @Schema(nullable = true) String priceBase,
        @Schema(nullable = true) String atCurrentPrices,
        @NotNull @Size(min = 1, max = 3) List<@NotNull Level> levels,
        @Schema(nullable = true) Boolean derived,
        @Schema(nullable = true) Boolean zoneKindsApart,
        @Size(max = 300) @Schema(nullable = true) String phrase,
        @Size(max = 300) @Schema(nullable = true) String phraseEn)
        implements Checked {

    @Override
    public void check(Faults faults) {
        boolean ratio = aggregation == Aggregation.RATIO;
        faults.require(
                        aggregation != Aggregation.WEIGHTED_AVERAGE || weightBy != null,
                        "/weightBy",
                        "required",
                        "bình quân gia quyền cần quyền số",
                        "a weighted mean needs its weight")
                .require(
                        aggregation == Aggregation.WEIGHTED_AVERAGE || weightBy == null,
                        "/weightBy",
                        "not-for-this-aggregation",
                        "chỉ bình quân gia quyền mới có quyền số",
                        "only a weighted mean has a weight")
                .require(
                        ratio == (numerator != null),
                        "/numerator",
                        "not-for-this-aggregation",
                        "tỷ lệ, và chỉ tỷ lệ, có tử số",
                        "a ratio, and nothing else, has a numerator")
                .require(
                        ratio == (denominator != null),
                        "/denominator",
                        "not-for-this-aggregation",
                        "tỷ lệ, và chỉ tỷ lệ, có mẫu số",
                        "a ratio, and nothing else, has a denominator")
                .require(
                        derived == null || derived == ratio,
                        "/derived",
                        "not-for-this-aggregation",
                        "tỷ lệ được tính, các chỉ tiêu khác được nhập",
                        "ratios are worked out, all others are entered")
                .require(
                        (phrase == null) == (phraseEn == null),
                        "/phraseEn",
                        "in-one-language",
                        "cần cả hai ngôn ngữ",
                        "it takes both languages");
    }
}
