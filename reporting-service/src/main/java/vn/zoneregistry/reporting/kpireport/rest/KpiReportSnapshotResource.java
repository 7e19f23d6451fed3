package vn.zoneregistry.reporting.kpireport.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.snapshot.SnapshotResource;
import vn.zoneregistry.kit.snapshot.Snapshots;
import vn.zoneregistry.reporting.kpireport.KpiReporting;

/** All KPI reports at once. */
@Path("/v1/kpi-reports")
@Tag(name = "KPI reports")
public class KpiReportSnapshotResource extends SnapshotResource {

    KpiReportSnapshotResource(Snapshots snapshots) {
        super(snapshots
                .of(KpiReporting.RESOURCE)
                .groupedBy(
                        "province",
                        "case when data -> 'subject' ->> 'type' = 'provinces' then data -> 'subject' ->> 'id' end")
                .groupedBy(
                        "zone", "case when data -> 'subject' ->> 'type' = 'zones' then data -> 'subject' ->> 'id' end")
                .groupedBy("year", "data ->> 'year'"));
    }
}
