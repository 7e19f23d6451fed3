package vn.zoneregistry.kit.list;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
public record Page<T>(
        List<T> items,

        @Schema(nullable = true, description = "opaque; null on the last page")
        String nextCursor,

        @Schema(nullable = true, description = "rows in all; only with total=true")
        Long total) {}
