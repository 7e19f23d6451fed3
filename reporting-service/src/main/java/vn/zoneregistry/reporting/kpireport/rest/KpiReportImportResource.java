package vn.zoneregistry.reporting.kpireport.rest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.imports.ImportResource;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.imports.Imports;
import vn.zoneregistry.reporting.kpireport.KpiReportImport;

/** KPI reports from files: whole ones, or one row for each value or product. */
@Path("/v1/kpi-reports")
@Tag(name = "KPI reports")
public class KpiReportImportResource extends ImportResource {

    private final KpiReportImport rows;

    KpiReportImportResource(Imports imports, KpiReportImport rows) {
        super(imports);
        this.rows = rows;
    }

    @Override
    protected ImportTarget<?, ?, ?> target() {
        return rows.ofOneFile();
    }
}
