package vn.zoneregistry.projects.prospect;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;

/** A move that a caller wants of a prospect. */
public record ProspectTransitionDraft(
        @NotNull ProspectStage to,
        @NotNull LocalDate on,
        @Size(max = 2000) @Schema(nullable = true) String reason,
        @Valid @Schema(nullable = true) Decision decision) {}
