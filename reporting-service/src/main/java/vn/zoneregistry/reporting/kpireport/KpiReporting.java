package vn.zoneregistry.reporting.kpireport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.Ids;
import vn.zoneregistry.kit.access.Caller;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.event.EventLog;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.EntityTag;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.PendingWrites;
import vn.zoneregistry.reporting.calendar.ReportingCalendars;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.indicator.Indicators;
import vn.zoneregistry.reporting.indicator.Level;
import vn.zoneregistry.reporting.subject.KnownSubject;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.Subjects;
import vn.zoneregistry.reporting.unit.Unit;
import vn.zoneregistry.reporting.unit.Units;
import vn.zoneregistry.reporting.validation.Finding;

/** What reporters and approvers do with KPI reports. */
@ApplicationScoped
public class KpiReporting {

    /** The event collection of KPI reports. */
    public static final String RESOURCE = "kpi-reports";

    private final KpiReports reports;
    private final KpiReportList list;
    private final KpiTransitions transitions;
    private final Subjects subjects;
    private final Indicators indicators;
    private final Units units;
    private final ReportingCalendars calendars;
    private final Examination examination;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    KpiReporting(
            KpiReports reports,
            KpiReportList list,
            KpiTransitions transitions,
            Subjects subjects,
            Indicators indicators,
            Units units,
            ReportingCalendars calendars,
            Examination examination,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.reports = reports;
        this.list = list;
        this.transitions = transitions;
        this.subjects = subjects;
        this.indicators = indicators;
        this.units = units;
        this.calendars = calendars;
        this.examination = examination;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** A report after a write, and whether the write made it. */
    public record Entered(KpiReportView report, boolean created) {}

    /** Enters the whole content. What is there already in the same words stays as it is, version included. */
    @Transactional
    public Entered put(SubjectKey key, int year, KpiReportDraft draft, String ifMatch) {
        var reference = new Reference(known(key), indicators.catalogue(), units.byCode());
        subjects.requireWritable(key);
        requireYear(reference.subject(), year);
        var content = reference.read(draft);
        var existing = reports.lock(key, year);
        return existing.isPresent()
                ? new Entered(change(existing.get(), reference, content, ifMatch), false)
                : new Entered(create(reference, year, content, ifMatch), true);
    }

    /** Changes part of the content. */
    @Transactional
    public KpiReportView patch(SubjectKey key, int year, Patch patch, String ifMatch) {
        var report = locked(key, year);
        EntityTag.requireMatch(ifMatch, report.version());
        var reference = new Reference(known(key), indicators.catalogue(), units.byCode());
        var draft = patch.applyTo(report.content().draft(reference.catalogue()), KpiReportDraft.class);
        return change(report, reference, reference.read(draft), ifMatch);
    }

    /**
     * Enters the rows of an import that are about one report, as {@link #put} would.
     *
     * @param report {@code null} where there is none yet
     * @return what became of what each row has
     */
    List<ImportOutcome> enter(SubjectKey key, int year, KpiReport report, List<KpiRow> rows) {
        var reference = new Reference(known(key), indicators.catalogue(), units.byCode());
        subjects.requireWritable(key);
        requireYear(reference.subject(), year);
        var before = report == null ? new KpiContent(Map.of(), List.of()) : report.content();
        var content = before;
        var outcomes = new ArrayList<ImportOutcome>();
        for (var row : rows) {
            var entered = content.with(row, reference::read);
            outcomes.add(
                    report == null && row.isWhole() || content.isNewIn(row)
                            ? ImportOutcome.CREATED
                            : entered.equals(content) ? ImportOutcome.UNCHANGED : ImportOutcome.UPDATED);
            content = entered;
        }
        if (report == null) {
            create(reference, year, content, null);
        } else if (!content.equals(before)) {
            changed(report, reference, content);
        }
        return outcomes;
    }

    @Transactional
    public KpiReportView move(SubjectKey key, int year, KpiTransitionDraft move, String ifMatch) {
        var report = locked(key, year);
        EntityTag.requireMatch(ifMatch, report.version());
        requireRoleFor(move.to());
        requireReasonFor(move);
        var from = report.status();
        switch (move.to()) {
            case SUBMITTED -> submit(report);
            case APPROVED -> report.approve(caller.name(), clock.instant());
            case DRAFT -> report.reopen(clock.instant());
        }
        transitions.remember(report.id(), from, move);
        return recorded(report, "transitioned", move.reason());
    }

    private void submit(KpiReport report) {
        var catalogue = indicators.catalogue();
        var found = examination.findings(
                known(report.subject()), report.year(), report.content(), catalogue, units.byCode());
        report.submit(caller.name(), found, clock.instant());
    }

    private KpiReportView create(Reference reference, int year, KpiContent content, String ifMatch) {
        if (ifMatch != null) {
            EntityTag.requireMatch(ifMatch, 0);
        }
        var now = clock.instant();
        var subject = reference.subject();
        var period = calendars.current().period(subject.zoneType(), year);
        var report = new KpiReport(Ids.next(), subject.key(), year, period, now);
        report.enter(content, reference.examine(examination, year, content), now);
        reports.persist(report);
        return recorded(report, "created", null);
    }

    private KpiReportView change(KpiReport report, Reference reference, KpiContent content, String ifMatch) {
        if (ifMatch != null) {
            EntityTag.requireMatch(ifMatch, report.version());
        }
        if (report.content().equals(content)) {
            return list.get(report.id());
        }
        EntityTag.requireMatch(ifMatch, report.version());
        return changed(report, reference, content);
    }

    private KpiReportView changed(KpiReport report, Reference reference, KpiContent content) {
        report.enter(content, reference.examine(examination, report.year(), content), clock.instant());
        return recorded(report, "updated", null);
    }

    private KpiReportView recorded(KpiReport report, String verb, String reason) {
        PendingWrites.flush(reports.getEntityManager());
        return events.append(RESOURCE + "." + verb, Subject.of(RESOURCE, report.id()), list.get(report.id()), reason);
    }

    private KpiReport locked(SubjectKey key, int year) {
        var report = reports.lock(key, year).orElseThrow(() -> ProblemException.notFound(RESOURCE, key + "/" + year));
        subjects.requireWritable(key);
        return report;
    }

    private KnownSubject known(SubjectKey key) {
        return subjects.find(key).orElseThrow(() -> ProblemException.unknownReference("", key.toString()));
    }

    private void requireYear(KnownSubject subject, int year) {
        if (year > LocalDate.now(clock).getYear()) {
            throw ProblemException.invalid(Fault.inParameter(
                    "year", "in-the-future", new Bilingual("năm này chưa đến", "this year has not begun")));
        }
        if (!subject.existedIn(year)) {
            throw ProblemException.invalid(Fault.inParameter(
                    "year",
                    "not-valid-then",
                    new Bilingual("đơn vị này không tồn tại trong năm đó", "the unit did not exist in that year")));
        }
    }

    private void requireRoleFor(KpiStatus to) {
        var role = to == KpiStatus.SUBMITTED ? Roles.KPI_REPORTER : Roles.KPI_APPROVER;
        if (!caller.hasRole(role)) {
            throw ProblemException.of(
                    ProblemCode.FORBIDDEN,
                    new Bilingual("Việc này cần vai trò %s.", "This takes the role %s.").with(role));
        }
    }

    private static void requireReasonFor(KpiTransitionDraft move) {
        if (move.to() == KpiStatus.DRAFT && move.reason() == null) {
            throw ProblemException.invalid(Fault.at(
                    "/reason",
                    "required",
                    new Bilingual("cần lý do để trả lại hoặc mở lại", "returning or reopening needs a reason")));
        }
    }

    /** What a draft is read and examined with. */
    private record Reference(KnownSubject subject, Catalogue catalogue, Map<String, Unit> units) {

        KpiContent read(KpiReportDraft draft) {
            return KpiContent.of(draft, Level.of(subject.key().type()), catalogue, units);
        }

        List<Finding> examine(Examination examination, int year, KpiContent content) {
            return examination.findings(subject, year, content, catalogue, units);
        }
    }
}
