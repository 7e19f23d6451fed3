package vn.zoneregistry.projects.investor.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.projects.investor.InvestorRegistry;

/** All investors at once. */
@Path("/v1/investors")
@Tag(name = "Investors")
public class InvestorSnapshotResource extends SnapshotResource {

    InvestorSnapshotResource(Snapshots snapshots) {
        super(snapshots.of(InvestorRegistry.RESOURCE));
    }
}
