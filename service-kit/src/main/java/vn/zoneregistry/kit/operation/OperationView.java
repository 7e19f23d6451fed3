package vn.zoneregistry.kit.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.imports.ImportReport;
import vn.zoneregistry.kit.problem.Problem;

/**
 * Something that takes longer than a caller wants to wait for an answer.
 *
 * @param kind where it was asked for: {@code zones/imports}
 * @param rowsDone rows that were dealt with; what was written of them counts only once the operation has succeeded
 * @param rowsTotal null until all were read
 * @param result what the answer would have been, null until the operation has succeeded
 * @param problem why it failed, else null; nothing was changed then
 */
@Schema(name = "Operation")
public record OperationView(
        UUID id,
        String kind,
        OperationState state,
        int rowsDone,
        @Schema(nullable = true) Integer rowsTotal,
        String createdBy,
        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,

        @Schema(nullable = true, implementation = ImportReport.class)
        JsonNode result,

        @Schema(nullable = true, implementation = Problem.class)
        JsonNode problem) {}
