package vn.zoneregistry.zones.infrastructure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;

/**
 * What callers write of an infrastructure work.
 *
 * @param qualifier of the budget, EXACT where absent
 * @param status PLANNED where absent
 * @param progressPercent 0 to 100 with at most two decimals
 */
@DraftOf(InfrastructureWorkView.class)
public record InfrastructureWorkDraft(
        @Schema(nullable = true) UUID phaseId,
        @NotNull @Size(max = 300) String name,
        @NotNull WorkCategory category,
        @Valid @Schema(nullable = true) Money budget,
        @Schema(nullable = true) Qualifier qualifier,
        @Schema(nullable = true) FundingSource fundingSource,
        @Schema(nullable = true) LocalDate periodFrom,
        @Schema(nullable = true) LocalDate periodTo,
        @Schema(nullable = true) WorkStatus status,

        @PositiveOrZero @Digits(integer = 3, fraction = 2) @DecimalMax("100") @Schema(nullable = true)
        BigDecimal progressPercent)
        implements Checked {

    private static final int DECIMALS_OF_A_PERCENTAGE = 2;

    public InfrastructureWorkDraft {
        qualifier = qualifier == null ? Qualifier.EXACT : qualifier;
        status = status == null ? WorkStatus.PLANNED : status;
        progressPercent =
                progressPercent == null || progressPercent.stripTrailingZeros().scale() > DECIMALS_OF_A_PERCENTAGE
                        ? progressPercent
                        : progressPercent.setScale(DECIMALS_OF_A_PERCENTAGE);
    }

    @Override
    public void check(Faults faults) {
        if (periodFrom != null && periodTo != null) {
            faults.require(
                    !periodTo.isBefore(periodFrom),
                    "/periodTo",
                    "ends-before-it-begins",
                    "không được trước periodFrom",
                    "must not be before periodFrom");
        }
    }
}
