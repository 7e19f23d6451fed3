package vn.zoneregistry.zones.land.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.zones.land.LandLedger;

/** All land allocations at once. */
@Path("/v1/land-allocations")
@Tag(name = "Land")
public class LandAllocationSnapshotResource extends SnapshotResource {

    LandAllocationSnapshotResource(Snapshots snapshots) {
        super(snapshots
                .of(LandLedger.RESOURCE)
                .groupedBy("zone", "data ->> 'zoneId'")
                .groupedBy("year", "left(data ->> 'from', 4)"));
    }
}
