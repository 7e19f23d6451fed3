package vn.zoneregistry.zones.zone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.problem.Faults;

/** A move of a zone's status that is asked for; the ended states need a decision. */
public record ZoneTransitionDraft(
        @NotNull ZoneStatus to,
        @NotNull LocalDate on,
        @Size(max = 2000) @Schema(nullable = true) String reason,
        @Valid @Schema(nullable = true) Decision decision)
        implements Checked {

    @Override
    public void check(Faults faults) {
        if (to != null && to.isEnded()) {
            faults.require(
                    decision != null,
                    "/decision",
                    "required",
                    "kết thúc một khu cần có quyết định",
                    "ending a zone needs a decision");
        }
    }
}
