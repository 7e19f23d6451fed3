package vn.zoneregistry.reporting.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.http.Versioned;
import vn.zoneregistry.reporting.subject.SubjectName;

/** A target as callers and followers see it, its value in the unit of its indicator. */
@Schema(name = "Target")
public record TargetView(
        UUID id,
        SubjectName subject,
        String indicator,
        int periodFrom,
        int periodTo,
        BigDecimal value,
        String unit,
        Qualifier qualifier,
        @Schema(nullable = true) String note,
        @Schema(nullable = true) String source,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
