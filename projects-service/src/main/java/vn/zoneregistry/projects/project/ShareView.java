package vn.zoneregistry.projects.project;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An investor's part in a project, as callers see it. */
@Schema(name = "ProjectInvestor")
public record ShareView(
        UUID investorId,
        String name,
        @Schema(nullable = true) BigDecimal sharePercent) {}
