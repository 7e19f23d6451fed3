package vn.zoneregistry.reporting.exchangerate.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.reporting.exchangerate.ExchangeRates;

/** All exchange rates at once. */
@Path("/v1/exchange-rates")
@Tag(name = "Exchange rates")
public class ExchangeRateSnapshotResource extends SnapshotResource {

    ExchangeRateSnapshotResource(Snapshots snapshots) {
        super(snapshots.of(ExchangeRates.RESOURCE).groupedBy("year", "data ->> 'year'"));
    }
}
