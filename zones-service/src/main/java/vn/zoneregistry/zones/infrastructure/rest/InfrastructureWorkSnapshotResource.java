package vn.zoneregistry.zones.infrastructure.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.zones.infrastructure.InfrastructureWorks;

/** All infrastructure works at once. */
@Path("/v1/infrastructure-works")
@Tag(name = "Infrastructure works")
public class InfrastructureWorkSnapshotResource extends SnapshotResource {

    InfrastructureWorkSnapshotResource(Snapshots snapshots) {
        super(snapshots.of(InfrastructureWorks.RESOURCE).groupedBy("zone", "data ->> 'zoneId'"));
    }
}
