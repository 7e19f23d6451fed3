package vn.zoneregistry.reporting.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.list.SortedRows;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.access.Readers;
import vn.zoneregistry.reporting.calendar.ReportingCalendar;
import vn.zoneregistry.reporting.calendar.ReportingCalendars;
import vn.zoneregistry.reporting.completeness.Completeness.Reporter;
import vn.zoneregistry.reporting.completeness.Completeness.Status;
import vn.zoneregistry.reporting.explanation.ReportCount;
import vn.zoneregistry.reporting.explanation.Workings;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.Knowledge;
import vn.zoneregistry.reporting.territory.Place;
import vn.zoneregistry.reporting.territory.Territories;
import vn.zoneregistry.reporting.territory.Territory;
import vn.zoneregistry.reporting.territory.ZoneRow;

/** Tells who has reported for a year, who is missing and who is late, by the reporting calendar. */
@ApplicationScoped
public class CompletenessReporting {

    /** After every day on which somebody was late. */
    private static final String NOT_LATE = "9999-12-31";

    private static final int VALUES_OF_A_PLACE = 4;

    private static final Comparator<List<String>> BY_PLACE = Comparator.comparing((List<String> place) -> place.get(0))
            .thenComparing(place -> place.get(1))
            .thenComparing(place -> place.get(2), Collator.getInstance(Locale.forLanguageTag("vi")))
            .thenComparing(place -> place.get(3));

    private final Knowledge knowledge;
    private final Territories territories;
    private final ReportStatuses statuses;
    private final ReportingCalendars calendars;
    private final Readers readers;

    CompletenessReporting(
            Knowledge knowledge,
            Territories territories,
            ReportStatuses statuses,
            ReportingCalendars calendars,
            Readers readers) {
        this.knowledge = knowledge;
        this.territories = territories;
        this.statuses = statuses;
        this.calendars = calendars;
        this.readers = readers;
    }

    /** @throws ProblemException {@code validation-failed}, {@code not-found} for a code that nothing has */
    @Transactional
    public Completeness completeness(CompletenessQuestion question, PageRequest request) {
        int year = knowledge.year("year", question.year);
        var known = knowledge.of(question.asOf, false);
        var territory =
                territories.of(new Place(question.province, question.zone, null), LocalDate.of(year, 12, 31), known);
        var parts = territory.whole(year).reporters();
        var type = territory.subject().type() == SubjectType.ZONES ? SubjectType.PROJECTS : SubjectType.ZONES;
        var reports = statuses.of(
                type, parts.stream().map(part -> part.subject().id()).toList(), year, known.at());
        var day = knowledge.day(known);
        var calendar = calendars.asOf(known.moment());
        var types = zoneTypes(territory);
        var reporters = parts.stream()
                .filter(part -> part.expected() || reports.containsKey(part.subject()))
                .map(part -> reporter(part, reports, calendar, types.get(part.subject()), year, day))
                .sorted(Comparator.comparing(CompletenessReporting::place, BY_PLACE))
                .toList();
        boolean named = type != SubjectType.PROJECTS || readers.mayReadProjects();
        var page = new SortedRows<>(
                        named ? reporters : List.<Reporter>of(),
                        VALUES_OF_A_PLACE,
                        CompletenessReporting::place,
                        BY_PLACE)
                .page(request, "completeness", year, territory.subject().id(), question.asOf, readers.mayReadDrafts());
        return counted(year, territory, day, reporters, page, new Workings(question.explain()));
    }

    /** Who is late comes first, longest before; then whose report is due first. */
    private static List<String> place(Reporter reporter) {
        return List.of(
                reporter.lateSince() == null ? NOT_LATE : reporter.lateSince().toString(),
                reporter.dueOn().toString(),
                reporter.name(),
                reporter.id());
    }

    private Completeness counted(
            int year,
            Territory territory,
            LocalDate day,
            List<Reporter> reporters,
            Page<Reporter> page,
            Workings workings) {
        boolean all = readers.mayReadDrafts();
        var outstanding = reporters.stream()
                .filter(reporter -> reporter.expected() && reporter.status() != Status.APPROVED)
                .count();
        var count = ReportCount.of(
                territory.subject().reference(), year, count(reporters, Status.APPROVED), outstanding, workings);
        return new Completeness(
                year,
                territory.subject(),
                day,
                count.expected(),
                count.approved(),
                all ? count(reporters, Status.SUBMITTED) : null,
                all ? count(reporters, Status.DRAFT) : null,
                all ? count(reporters, Status.MISSING) : null,
                (int) reporters.stream()
                        .filter(reporter -> reporter.lateSince() != null)
                        .count(),
                count.percent(),
                workings.explanations(),
                page.items(),
                page.nextCursor(),
                page.total(),
                page.allRows());
    }

    private Reporter reporter(
            Part part,
            Map<SubjectKey, Status> reports,
            ReportingCalendar calendar,
            String zoneType,
            int year,
            LocalDate day) {
        var status = reports.getOrDefault(part.subject(), Status.MISSING);
        var due = calendar.period(zoneType, year).dueOn();
        boolean late = part.expected() && status != Status.APPROVED && day.isAfter(due);
        return new Reporter(
                part.subject().type(),
                part.subject().id(),
                part.code(),
                part.name(),
                part.expected(),
                status == Status.APPROVED || readers.mayReadDrafts() ? status : Status.OUTSTANDING,
                due,
                late ? due.plusDays(1) : null,
                late ? (int) ChronoUnit.DAYS.between(due, day) : 0);
    }

    private static int count(List<Reporter> reporters, Status status) {
        return (int) reporters.stream()
                .filter(reporter -> reporter.status() == status)
                .count();
    }

    /** The zone types by which the calendar goes, of zones and of the projects in them. */
    private static Map<SubjectKey, String> zoneTypes(Territory territory) {
        var types = territory.zones().stream().collect(Collectors.toMap(ZoneRow::id, ZoneRow::type));
        Map<SubjectKey, String> byKey = territory.projects().stream()
                .collect(Collectors.toMap(
                        project -> new SubjectKey(SubjectType.PROJECTS, project.id()),
                        project -> types.get(project.zoneId())));
        types.forEach((id, type) -> byKey.put(new SubjectKey(SubjectType.ZONES, id), type));
        return byKey;
    }
}
