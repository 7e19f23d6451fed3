package vn.zoneregistry.reporting.kpireport;

import jakarta.enterprise.context.ApplicationScoped;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.event.History;
import vn.zoneregistry.kit.event.HistoryEntry;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.access.Readers;
import vn.zoneregistry.reporting.subject.SubjectType;

/**
 * Shows KPI reports to those who may see them: approved ones of provinces and zones to everybody, the others,
 * and who did what, to callers with a role.
 */
@ApplicationScoped
public class KpiReading {

    private final KpiReportList list;
    private final KpiTransitions transitions;
    private final Readers readers;
    private final History history;
    private final PublicReports publicReports;

    KpiReading(
            KpiReportList list,
            KpiTransitions transitions,
            Readers readers,
            History history,
            PublicReports publicReports) {
        this.list = list;
        this.transitions = transitions;
        this.readers = readers;
        this.history = history;
        this.publicReports = publicReports;
    }

    public Page<KpiReportView> page(KpiReportFilter filter, PageRequest request) {
        requireSubjectTypes(filter);
        if (filter.status != null && filter.status.stream().anyMatch(status -> status != KpiStatus.APPROVED)) {
            readers.requireRightToDrafts();
        }
        if (readers.mayReadProjects()) {
            return list.page(filter, request);
        }
        if (filter.subjectType != null && filter.subjectType.contains(SubjectType.PROJECTS.segment())) {
            readers.requireRightToProjects();
        }
        return list.publicPage(filter, request).seenThrough(publicReports::inList);
    }

    public KpiReportView get(ReportPath path) {
        return told(readable(path), null);
    }

    /** The moves that the report made and those open to it. */
    public KpiTransitionsView movesOf(ReportPath path) {
        var report = readable(path);
        var moves = new KpiTransitionsView(
                transitions.of(report.id()), report.status().next());
        return readers.mayReadDrafts() ? moves : moves.anonymous();
    }

    private KpiReportView readable(ReportPath path) {
        requireReadable(path);
        var report = list.find(path.subject(), path.year());
        if (report.isEmpty() || report.get().status() != KpiStatus.APPROVED) {
            readers.requireRightToDrafts();
        }
        return report.orElseThrow(() -> ProblemException.notFound("kpi-reports", path));
    }

    /** What a project reports is the figures of one enterprise. */
    private void requireReadable(ReportPath path) {
        if (path.subject().type() == SubjectType.PROJECTS) {
            readers.requireRightToProjects();
        }
    }

    private KpiReportView told(KpiReportView report, String asOf) {
        return readers.mayReadProjects() ? report : publicReports.of(report, asOf);
    }

    /** The report as it stood then, which others may read only if it was approved then. */
    public KpiReportView asOf(ReportPath path, String asOf) {
        requireReadable(path);
        var now = list.find(path.subject(), path.year());
        if (now.isEmpty()) {
            return get(path);
        }
        var then = history.asOf(subject(now.get()), asOf, KpiReportView.class);
        if (then.status() != KpiStatus.APPROVED) {
            readers.requireRightToDrafts();
        }
        return told(then, asOf);
    }

    public Page<HistoryEntry> historyOf(ReportPath path, PageRequest request) {
        return history.of(subject(get(path)), request);
    }

    private static Subject subject(KpiReportView report) {
        return Subject.of(KpiReporting.RESOURCE, report.id());
    }

    private static void requireSubjectTypes(KpiReportFilter filter) {
        var faults = new Faults();
        if (filter.subjectType != null
                && !filter.subjectType.stream()
                        .allMatch(type -> SubjectType.find(type).isPresent())) {
            faults.add(Fault.inParameter(
                    "subjectType",
                    "unknown-value",
                    new Bilingual(
                            "phải là một trong: projects, zones, provinces",
                            "must be one of: projects, zones, provinces")));
        }
        faults.refuse();
    }
}
