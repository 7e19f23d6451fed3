package vn.zoneregistry.projects.supervision.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.projects.supervision.Supervisions;

/** All supervisions at once. */
@Path("/v1/supervisions")
@Tag(name = "Supervisions")
public class SupervisionSnapshotResource extends SnapshotResource {

    SupervisionSnapshotResource(Snapshots snapshots) {
        super(snapshots
                .of(Supervisions.RESOURCE)
                .groupedBy("zone", "data ->> 'zoneId'")
                .groupedBy("year", "left(data ->> 'on', 4)"));
    }
}
