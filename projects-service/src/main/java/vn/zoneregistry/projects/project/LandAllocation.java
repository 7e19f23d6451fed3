package vn.zoneregistry.projects.project;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.projects.land.LandState;

/**
 * A project's land in the ledger of zones-service.
 *
 * @param id of the allocation there, null while no land was asked for
 * @param reason why it was refused, null otherwise
 */
public record LandAllocation(
        @Schema(nullable = true) UUID id,
        LandState state,
        @Schema(nullable = true) String reason) {}
