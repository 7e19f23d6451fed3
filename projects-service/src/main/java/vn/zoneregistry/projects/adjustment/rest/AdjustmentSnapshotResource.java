package vn.zoneregistry.projects.adjustment.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.projects.adjustment.Adjustments;

/** All adjustments at once. */
@Path("/v1/adjustments")
@Tag(name = "Adjustments")
public class AdjustmentSnapshotResource extends SnapshotResource {

    AdjustmentSnapshotResource(Snapshots snapshots) {
        super(snapshots
                .of(Adjustments.RESOURCE)
                .groupedBy("zone", "data ->> 'zoneId'")
                .groupedBy("year", "left(data ->> 'on', 4)"));
    }
}
