package vn.zoneregistry.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.reporting.indicator.FigureCodes;
import vn.zoneregistry.reporting.subject.SubjectCodes;

/** Takes in files of targets. */
@ApplicationScoped
public class TargetImport {

    private final Targets targets;
    private final TargetSetting setting;
    private final FigureCodes codes;
    private final Database database;

    TargetImport(Targets targets, TargetSetting setting, FigureCodes codes, Database database) {
        this.targets = targets;
        this.setting = setting;
        this.codes = codes;
        this.database = database;
    }

    /** What the rows of one file are imported into. */
    public ImportTarget<?, ?, ?> ofOneFile() {
        return new TargetRows(targets, setting, codes, new SubjectCodes(database));
    }
}
