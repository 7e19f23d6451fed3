package vn.zoneregistry.zones.zone.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.zones.zone.ZoneRegistry;

/** All zones at once. */
@Path("/v1/zones")
@Tag(name = "Zones")
public class ZoneSnapshotResource extends SnapshotResource {

    ZoneSnapshotResource(Snapshots snapshots) {
        super(snapshots
                .of(ZoneRegistry.RESOURCE)
                .groupedBy("province", "data -> 'province' ->> 'id'")
                .groupedBy("year", "left(data ->> 'establishedOn', 4)"));
    }
}
