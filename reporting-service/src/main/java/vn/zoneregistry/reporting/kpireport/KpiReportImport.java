package vn.zoneregistry.reporting.kpireport;

import jakarta.enterprise.context.ApplicationScoped;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.reporting.indicator.FigureCodes;
import vn.zoneregistry.reporting.subject.SubjectCodes;

/** Takes in files of KPI figures. */
@ApplicationScoped
public class KpiReportImport {

    private final KpiReports reports;
    private final KpiReporting reporting;
    private final FigureCodes codes;
    private final Database database;

    KpiReportImport(KpiReports reports, KpiReporting reporting, FigureCodes codes, Database database) {
        this.reports = reports;
        this.reporting = reporting;
        this.codes = codes;
        this.database = database;
    }

    /** What the rows of one file are imported into. */
    public ImportTarget<?, ?, ?> ofOneFile() {
        return new KpiRows(reports, reporting, codes, new SubjectCodes(database));
    }
}
