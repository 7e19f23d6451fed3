package vn.zoneregistry.reporting.target.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.reporting.target.TargetSetting;

/** All targets at once. */
@Path("/v1/targets")
@Tag(name = "Targets")
public class TargetSnapshotResource extends SnapshotResource {

    TargetSnapshotResource(Snapshots snapshots) {
        super(snapshots
                .of(TargetSetting.RESOURCE)
                .groupedBy(
                        "province",
                        "case when data -> 'subject' ->> 'type' = 'provinces' then data -> 'subject' ->> 'id' end")
                .groupedBy(
                        "zone", "case when data -> 'subject' ->> 'type' = 'zones' then data -> 'subject' ->> 'id' end")
                .groupedBy("year", "data ->> 'periodFrom'"));
    }
}
