package vn.zoneregistry.projects.disbursement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;

/**
 * What callers write of a disbursement.
 *
 * @param amount above 0, in the currency of the project's other disbursements
 */
@DraftOf(DisbursementView.class)
public record DisbursementDraft(
        @NotNull LocalDate on,
        @NotNull @Valid Money amount,
        @NotNull DisbursementSource source) implements Checked {

    @Override
    public void check(Faults faults) {
        faults.require(
                faults.covers("/amount") || amount == null || amount.amount().signum() > 0,
                "/amount/amount",
                "must-be-positive",
                "phải lớn hơn 0",
                "must be greater than 0");
    }
}
