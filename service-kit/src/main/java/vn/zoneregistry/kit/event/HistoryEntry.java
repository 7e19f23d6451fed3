package vn.zoneregistry.kit.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event in the life of a resource. */
@Schema(name = "HistoryEntry")
public record HistoryEntry(
        UUID id,
        String type,
        int version,
        Instant time,
        String actor,
        @Schema(nullable = true) String reason,
        List<Change> changes) {}
