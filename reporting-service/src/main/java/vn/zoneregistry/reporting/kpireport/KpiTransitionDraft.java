package vn.zoneregistry.reporting.kpireport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;

/**
 * A move of a KPI report.
 *
 * @param on the day from which it holds; absent means today
 * @param reason needed to return or reopen a report
 */
@Schema(name = "KpiTransitionDraft")
public record KpiTransitionDraft(
        @NotNull KpiStatus to,
        @Schema(nullable = true) LocalDate on,
        @Size(max = 2000) @Schema(nullable = true) String reason,
        @Valid @Schema(nullable = true) Decision decision) {}
