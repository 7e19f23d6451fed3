package vn.zoneregistry.zones.phase.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.zones.phase.ZonePhases;

/** All phases at once. */
@Path("/v1/phases")
@Tag(name = "Phases")
public class PhaseSnapshotResource extends SnapshotResource {

    PhaseSnapshotResource(Snapshots snapshots) {
        super(snapshots.of(ZonePhases.RESOURCE).groupedBy("zone", "data ->> 'zoneId'"));
    }
}
