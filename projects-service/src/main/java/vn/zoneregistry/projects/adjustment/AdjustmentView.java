package vn.zoneregistry.projects.adjustment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.kit.http.Versioned;
import vn.zoneregistry.projects.project.Certificate;

/**
 * One change of what a project's certificate says; it is never changed itself.
 *
 * @param number 1, 2, 3 … within the project
 * @param on the day from which it holds
 * @param changes the merge patch as it was sent
 * @param actor who told the registry
 */
@Schema(name = "Adjustment")
public record AdjustmentView(
        UUID id,
        UUID projectId,
        UUID zoneId,
        int number,
        LocalDate on,
        @Schema(nullable = true) Decision decision,
        @Schema(nullable = true) String reason,

        @Schema(type = SchemaType.OBJECT) JsonNode changes,

        Certificate before,
        Certificate after,
        String actor,
        int version,
        Instant createdAt)
        implements Versioned {}
