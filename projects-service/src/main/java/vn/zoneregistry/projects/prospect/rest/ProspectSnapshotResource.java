package vn.zoneregistry.projects.prospect.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.projects.prospect.Prospects;

/** All prospects at once. */
@Path("/v1/prospects")
@Tag(name = "Prospects")
public class ProspectSnapshotResource extends SnapshotResource {

    ProspectSnapshotResource(Snapshots snapshots) {
        super(snapshots.of(Prospects.RESOURCE));
    }
}
