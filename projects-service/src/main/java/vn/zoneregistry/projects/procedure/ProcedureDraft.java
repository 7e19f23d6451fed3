package vn.zoneregistry.projects.procedure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Days;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;

/**
 * What callers write of a procedure.
 *
 * @param status {@code NOT_STARTED} unless given
 * @param dueOn until when it must be decided; null where there is no such day
 */
@DraftOf(ProcedureView.class)
public record ProcedureDraft(
        @NotNull ProcedureKind kind,
        @Schema(nullable = true) ProcedureStatus status,
        @Schema(nullable = true) LocalDate submittedOn,
        @Schema(nullable = true) LocalDate decidedOn,
        @Schema(nullable = true) LocalDate dueOn,
        @Size(max = 300) @Schema(nullable = true) String authority,
        @Valid @Schema(nullable = true) Decision decision)
        implements Checked {

    public ProcedureDraft {
        status = status == null ? ProcedureStatus.NOT_STARTED : status;
    }

    @Override
    public void check(Faults faults) {
        boolean decided = status == ProcedureStatus.APPROVED || status == ProcedureStatus.REJECTED;
        reached(status != ProcedureStatus.NOT_STARTED || submittedOn == null, "/submittedOn", faults);
        reached(decided || decidedOn == null, "/decidedOn", faults);
        Days.inOrder(submittedOn, decidedOn, "/decidedOn", faults);
    }

    private static void reached(boolean holds, String pointer, Faults faults) {
        faults.require(
                holds,
                pointer,
                "state-not-reached",
                "thủ tục chưa đến bước này",
                "the procedure has not come that far");
    }
}
