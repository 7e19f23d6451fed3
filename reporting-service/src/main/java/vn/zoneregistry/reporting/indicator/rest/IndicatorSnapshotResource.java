package vn.zoneregistry.reporting.indicator.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.reporting.indicator.CatalogueKeeping;

/** All indicators at once. */
@Path("/v1/indicators")
@Tag(name = "Indicators")
public class IndicatorSnapshotResource extends SnapshotResource {

    IndicatorSnapshotResource(Snapshots snapshots) {
        super(snapshots.of(CatalogueKeeping.RESOURCE));
    }
}
