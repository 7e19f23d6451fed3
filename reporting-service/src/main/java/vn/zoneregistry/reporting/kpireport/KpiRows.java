package vn.zoneregistry.reporting.kpireport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.imports.CodeList;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.reporting.indicator.FigureCodes;
import vn.zoneregistry.reporting.subject.SubjectCodes;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectRow;

/** The rows of one file of KPI figures; those of one report that are together become one version of it. */
final class KpiRows implements ImportTarget<KpiRowName, KpiRows.Part, KpiRow> {

    private final KpiReports reports;
    private final KpiReporting reporting;
    private final FigureCodes codes;
    private final SubjectCodes subjects;

    KpiRows(KpiReports reports, KpiReporting reporting, FigureCodes codes, SubjectCodes subjects) {
        this.reports = reports;
        this.reporting = reporting;
        this.codes = codes;
        this.subjects = subjects;
    }

    /** What of which report a row is about. */
    record Part(KpiReport report, Object part) {}

    private record Place(SubjectKey subject, int year) {}

    @Override
    public Class<KpiRowName> key() {
        return KpiRowName.class;
    }

    @Override
    public Class<KpiRow> draft() {
        return KpiRow.class;
    }

    @Override
    public List<String> naming() {
        return List.of("subject.id", "subject.code");
    }

    @Override
    public Example<KpiRowName, KpiRow> example() {
        return new Example<>(
                new KpiRowName(new SubjectRow("provinces", null, "19"), 2025, "REVENUE", null),
                new KpiRow(
                        null,
                        null,
                        "REVENUE",
                        new BigDecimal("1054"),
                        "BILLION_VND",
                        Grade.OFFICIAL,
                        Qualifier.EXACT,
                        null,
                        null,
                        null,
                        null));
    }

    @Override
    public List<CodeList> codes() {
        return codes.lists();
    }

    @Override
    public List<Part> find(List<KpiRowName> keys) {
        subjects.learn(keys.stream().map(KpiRowName::naming).toList());
        var known = keys.stream()
                .map(KpiRowName::naming)
                .map(subjects::key)
                .filter(Objects::nonNull)
                .map(SubjectKey::id)
                .distinct()
                .toList();
        var years = keys.stream().map(KpiRowName::year).distinct().toList();
        var there = new HashMap<Place, KpiReport>();
        reports.all(known, years).forEach(report -> there.put(new Place(report.subject(), report.year()), report));
        return keys.stream()
                .map(key -> {
                    var report = there.get(new Place(subjects.key(key.naming()), key.year()));
                    return report == null ? null : new Part(report, key.part());
                })
                .toList();
    }

    @Override
    public void complete(KpiRowName key, Part found, ObjectNode row) {
        subjects.require(key.naming());
    }

    /** Rows replace what they name. */
    @Override
    public KpiRow draft(Part found) {
        return null;
    }

    @Override
    public List<ImportOutcome> write(List<ImportRow<KpiRowName, Part, KpiRow>> rows) {
        Map<Place, List<ImportRow<KpiRowName, Part, KpiRow>>> byReport = new LinkedHashMap<>();
        rows.forEach(row -> byReport.computeIfAbsent(
                        new Place(
                                subjects.require(row.key().naming()), row.key().year()),
                        place -> new ArrayList<>())
                .add(row));
        Map<ImportRow<?, ?, ?>, ImportOutcome> outcomes = new HashMap<>();
        byReport.forEach((place, ofReport) -> {
            var found = ofReport.get(0).found();
            var drafts = ofReport.stream().map(ImportRow::draft).toList();
            var became = reporting.enter(place.subject(), place.year(), found == null ? null : found.report(), drafts);
            for (int i = 0; i < became.size(); i++) {
                outcomes.put(ofReport.get(i), became.get(i));
            }
        });
        return rows.stream().map(outcomes::get).toList();
    }
}
