package vn.zoneregistry.projects.project.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.projects.project.ProjectRegistry;

/** All projects at once. */
@Path("/v1/projects")
@Tag(name = "Projects")
public class ProjectSnapshotResource extends SnapshotResource {

    ProjectSnapshotResource(Snapshots snapshots) {
        super(snapshots
                .of(ProjectRegistry.RESOURCE)
                .groupedBy("zone", "data -> 'zone' ->> 'id'")
                .groupedBy("year", "left(data ->> 'registeredOn', 4)"));
    }
}
