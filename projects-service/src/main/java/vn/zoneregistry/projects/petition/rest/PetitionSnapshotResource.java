package vn.zoneregistry.projects.petition.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.projects.petition.Petitions;

/** All petitions at once. */
@Path("/v1/petitions")
@Tag(name = "Petitions")
public class PetitionSnapshotResource extends SnapshotResource {

    PetitionSnapshotResource(Snapshots snapshots) {
        super(snapshots
                .of(Petitions.RESOURCE)
                .groupedBy("zone", "data ->> 'zoneId'")
                .groupedBy("year", "left(data ->> 'raisedOn', 4)"));
    }
}
