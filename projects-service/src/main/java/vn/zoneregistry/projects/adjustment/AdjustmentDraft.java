package vn.zoneregistry.projects.adjustment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;

/**
 * What callers write of an adjustment.
 *
 * @param on the day from which it holds: not before the registration nor before the adjustment before it
 * @param changes JSON merge patch of the certificate's contents: name, phaseId, investors, sectors, products,
 *     registeredCapital, exchangeRate, qualifier, landAreaHa, plannedWorkers, termYears
 */
@DraftOf(AdjustmentView.class)
public record AdjustmentDraft(
        @NotNull LocalDate on,
        @Valid @Schema(nullable = true) Decision decision,
        @Size(max = 2000) @Schema(nullable = true) String reason,

        @NotNull @Schema(type = SchemaType.OBJECT, description = "JSON merge patch of what the certificate says")
        JsonNode changes)
        implements Checked {

    @Override
    public void check(Faults faults) {
        faults.require(
                changes == null || changes.isObject(),
                "/changes",
                "wrong-type",
                "phải là đối tượng JSON",
                "must be a JSON object");
    }
}
