package vn.zoneregistry.reporting.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;

/**
 * A target as a reporter enters it.
 *
 * @param periodFrom first year
 * @param periodTo last year; the same for a plan of one year
 * @param unit any unit of the indicator's kind; absent means the indicator's own
 */
@DraftOf(TargetView.class)
@Schema(name = "TargetDraft")
public record TargetDraft(
        @Valid @NotNull SubjectDraft subject,
        @NotNull String indicator,
        @NotNull @Min(1986) @Max(2100) Integer periodFrom,
        @NotNull @Min(1986) @Max(2100) Integer periodTo,
        @NotNull @PositiveOrZero BigDecimal value,
        @Schema(nullable = true) String unit,

        @Schema(nullable = true, defaultValue = "EXACT") Qualifier qualifier,

        @Size(max = 2000) @Schema(nullable = true) String note,
        @Size(max = 500) @Schema(nullable = true) String source)
        implements Checked {

    /** What the target is for. */
    @Schema(name = "TargetSubject")
    public record SubjectDraft(
            @NotNull @Pattern(regexp = "projects|zones|provinces")
            String type,

            @NotNull @Size(max = 100) String id) {}

    @Override
    public void check(Faults faults) {
        if (periodFrom != null && periodTo != null) {
            faults.require(
                    periodFrom <= periodTo,
                    "/periodTo",
                    "before-start",
                    "năm cuối không được trước năm đầu",
                    "the last year is not before the first");
        }
    }

    /** The same in the indicator's unit and with what is taken for granted filled in. */
    TargetDraft inOwnUnit(BigDecimal converted) {
        return new TargetDraft(
                subject,
                indicator,
                periodFrom,
                periodTo,
                converted,
                null,
                qualifier == null ? Qualifier.EXACT : qualifier,
                note,
                source);
    }
}
