package vn.zoneregistry.projects.supervision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Days;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;

/**
 * What callers write of a supervision.
 *
 * @param followUpDueOn until when the investor puts right what was found; null where nothing is to be put right
 * @param followedUpOn when that was done; null until then
 */
@DraftOf(SupervisionView.class)
public record SupervisionDraft(
        @NotNull LocalDate on,
        @NotNull SupervisionKind kind,
        @NotNull SupervisionOutcome outcome,
        @Size(max = 10_000) @Schema(nullable = true) String findings,
        @Schema(nullable = true) LocalDate followUpDueOn,
        @Schema(nullable = true) LocalDate followedUpOn)
        implements Checked {

    @Override
    public void check(Faults faults) {
        Days.inOrder(on, followUpDueOn, "/followUpDueOn", faults);
        Days.inOrder(on, followedUpOn, "/followedUpOn", faults);
    }
}
