package vn.zoneregistry.projects.procedure.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.projects.procedure.Procedures;

/** All procedures at once. */
@Path("/v1/procedures")
@Tag(name = "Procedures")
public class ProcedureSnapshotResource extends SnapshotResource {

    ProcedureSnapshotResource(Snapshots snapshots) {
        super(snapshots.of(Procedures.RESOURCE).groupedBy("zone", "data ->> 'zoneId'"));
    }
}
