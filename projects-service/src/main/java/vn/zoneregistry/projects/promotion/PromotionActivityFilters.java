package vn.zoneregistry.projects.promotion;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.kit.list.Conditions;

/** What a list of promotion activities can be narrowed to. */
public class PromotionActivityFilters {

    @QueryParam("kind")
    List<ActivityKind> kind;

    @QueryParam("zoneId")
    List<UUID> zoneId;

    @QueryParam("from")
    @Parameter(description = "first day on which it may have been held")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "last day on which it may have been held")
    LocalDate to;

    @QueryParam("q")
    @Parameter(description = "words of name, place or host, without regard to case and diacritics")
    String query;

    Conditions conditions() {
        var conditions = new Conditions()
                .anyOf("v.kind", kind)
                .andIfGiven("v.held_on >= ?", from)
                .andIfGiven("v.held_on <= ?", to)
                .words("v.search_text", query);
        if (zoneId != null && !zoneId.isEmpty()) {
            conditions.and(
                    "jsonb_exists_any(v.zone_ids, ?)",
                    zoneId.stream().map(UUID::toString).toList());
        }
        return conditions;
    }
}
