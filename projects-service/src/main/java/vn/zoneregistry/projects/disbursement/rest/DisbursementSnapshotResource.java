package vn.zoneregistry.projects.disbursement.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.projects.disbursement.Disbursements;

/** All disbursements at once. */
@Path("/v1/disbursements")
@Tag(name = "Disbursements")
public class DisbursementSnapshotResource extends SnapshotResource {

    DisbursementSnapshotResource(Snapshots snapshots) {
        super(snapshots
                .of(Disbursements.RESOURCE)
                .groupedBy("zone", "data ->> 'zoneId'")
                .groupedBy("year", "left(data ->> 'on', 4)"));
    }
}
