package vn.zoneregistry.projects.promotion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.json.DraftOf;

/**
 * What callers write of a promotion activity.
 *
 * @param on its first day; may be still to come
 * @param zoneIds the zones that it was held for
 * @param participants how many took part; null where it is not known
 */
@DraftOf(PromotionActivityView.class)
public record PromotionActivityDraft(
        @NotNull ActivityKind kind,
        @NotNull @Size(max = 500) String name,
        @NotNull LocalDate on,
        @Size(max = 300) @Schema(nullable = true) String place,
        @Size(max = 50) List<@NotNull UUID> zoneIds,
        @Size(max = 300) @Schema(nullable = true) String hostOrganisation,
        @PositiveOrZero @Schema(nullable = true) Integer participants,
        @Size(max = 10_000) @Schema(nullable = true) String outcome) {

    public PromotionActivityDraft {
        zoneIds = zoneIds == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(zoneIds));
    }
}
