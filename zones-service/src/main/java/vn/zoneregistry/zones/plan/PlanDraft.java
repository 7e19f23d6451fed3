package vn.zoneregistry.zones.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.json.DraftOf;

/**
 * What callers write of a plan.
 *
 * @param status PREPARING where absent
 * @param horizonYear the year up to which it plans
 * @param sponsors names of those who pay for it in place of the state
 * @param qualifier of the sponsored value, EXACT where absent
 */
@DraftOf(PlanView.class)
public record PlanDraft(
        @NotNull @Size(max = 500) String name,
        @NotNull PlanKind kind,
        @Schema(nullable = true) PlanStatus status,
        @Min(1990) @Max(2199) @Schema(nullable = true) Integer horizonYear,
        @Size(max = 100) List<@NotNull @Size(max = 300) String> sponsors,
        @Valid @Schema(nullable = true) Money sponsoredValue,
        @Schema(nullable = true) Qualifier qualifier,
        @Valid @Schema(nullable = true) Decision decision) {

    public PlanDraft {
        status = status == null ? PlanStatus.PREPARING : status;
        sponsors = sponsors == null ? List.of() : sponsors;
        qualifier = qualifier == null ? Qualifier.EXACT : qualifier;
    }
}
