package vn.zoneregistry.zones.administrativeunit.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.domain.AdministrativeUnit;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;

/** All administrative units at once. */
@Path("/v1/administrative-units")
@Tag(name = "Administrative units")
public class AdministrativeUnitSnapshotResource extends SnapshotResource {

    AdministrativeUnitSnapshotResource(Snapshots snapshots) {
        super(snapshots.of(AdministrativeUnit.RESOURCE));
    }
}
