package vn.zoneregistry.zones.land;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;

/** Land that becomes free again: given back, recovered by the authority, or at the end of its term. */
public record LandRelease(
        @NotNull LocalDate on,
        @NotNull Kind kind,
        @Size(max = 2000) @Schema(nullable = true) String reason,
        @Valid @Schema(nullable = true) Decision decision) {

    /** Why the land is free again. */
    @Schema(name = "LandReleaseKind")
    public enum Kind {
        RELEASED,
        RECOVERED,
        EXPIRED;

        AllocationState state() {
            return AllocationState.valueOf(name());
        }
    }
}
