package vn.zoneregistry.reporting.kpireport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;

/** The moves that a report has made, oldest first, and those that it can make now. */
@Schema(name = "KpiTransitions")
public record KpiTransitionsView(List<Move> items, Set<KpiStatus> allowed) {

    /** The same without who made them. */
    KpiTransitionsView anonymous() {
        return new KpiTransitionsView(items.stream().map(Move::anonymous).toList(), allowed);
    }

    /** One move and who made it; null where the caller may not know. */
    @Schema(name = "KpiTransition")
    public record Move(
            UUID id,
            KpiStatus from,
            KpiStatus to,
            LocalDate on,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) Decision decision,
            @Schema(nullable = true) String actor,
            Instant at) {

        private Move anonymous() {
            return new Move(id, from, to, on, reason, decision, null, at);
        }
    }
}
