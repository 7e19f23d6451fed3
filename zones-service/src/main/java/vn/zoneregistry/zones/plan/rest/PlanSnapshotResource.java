package vn.zoneregistry.zones.plan.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.zones.plan.ZonePlans;

/** All plans at once. */
@Path("/v1/plans")
@Tag(name = "Plans")
public class PlanSnapshotResource extends SnapshotResource {

    PlanSnapshotResource(Snapshots snapshots) {
        super(snapshots.of(ZonePlans.RESOURCE).groupedBy("zone", "data ->> 'zoneId'"));
    }
}
