package vn.zoneregistry.projects.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.zoneregistry.domain.Decision;

/** A move that a caller wants, of either of a project's two states. */
public record ProjectTransitionDraft(
        @NotNull Stage to,
        @NotNull LocalDate on,
        @Size(max = 2000) String reason,
        @Valid Decision decision) {}
