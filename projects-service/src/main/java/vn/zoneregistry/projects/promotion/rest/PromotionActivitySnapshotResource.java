package vn.zoneregistry.projects.promotion.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.projects.promotion.PromotionActivities;

/** All promotion activities at once. */
@Path("/v1/promotion-activities")
@Tag(name = "Promotion activities")
public class PromotionActivitySnapshotResource extends SnapshotResource {

    PromotionActivitySnapshotResource(Snapshots snapshots) {
        super(snapshots.of(PromotionActivities.RESOURCE).groupedBy("year", "left(data ->> 'on', 4)"));
    }
}
