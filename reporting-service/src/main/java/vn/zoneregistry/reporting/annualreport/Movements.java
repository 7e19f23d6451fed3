package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.annualreport.AnnualReport.CapitalBridge;
import vn.zoneregistry.reporting.annualreport.AnnualReport.ProjectMovements;
import vn.zoneregistry.reporting.explanation.Operand;
import vn.zoneregistry.reporting.explanation.Operand.Source;
import vn.zoneregistry.reporting.explanation.Workings;
import vn.zoneregistry.reporting.territory.CapitalHistory;
import vn.zoneregistry.reporting.territory.Counted;
import vn.zoneregistry.reporting.territory.ProjectEvent;
import vn.zoneregistry.reporting.territory.ProjectRow;

/** What the dates of the projects say about a year. A count of nothing is unknown while no projects
 * are known, or while some have no dates. */
final class Movements {

    private static final Set<String> NEVER_REGISTERED = Set.of("PROPOSED", "POLICY_APPROVED", "REJECTED");

    private final Tally tally;
    private final Workings workings;
    private final Map<String, ProjectRow> projects;
    private final List<ProjectEvent> events;
    private final CapitalHistory capital;
    private final int year;
    private final LocalDate first;
    private final LocalDate last;

    Movements(ReportRows rows, Tally tally, Workings workings) {
        this.tally = tally;
        this.workings = workings;
        projects = rows.projects().stream()
                .collect(Collectors.toMap(ProjectRow::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        events = rows.events().stream()
                .filter(event -> projects.containsKey(event.projectId()))
                .toList();
        capital = new CapitalHistory(events);
        year = rows.year();
        first = LocalDate.of(rows.year(), 1, 1);
        last = LocalDate.of(rows.year(), 12, 31);
    }

    /** @param worth whether to say what they are worth too: what changes in a year is often a single one */
    ProjectMovements total(boolean worth) {
        return new ProjectMovements(
                known(
                        "active",
                        new Bilingual("dự án còn hiệu lực cuối năm", "projects in force at the end of the year"),
                        this::active),
                known(
                        "new",
                        new Bilingual("dự án cấp mới trong năm", "projects registered in the year"),
                        project -> inYear(project.registeredOn())),
                known(
                        "ended",
                        new Bilingual("dự án chấm dứt trong năm", "projects ended in the year"),
                        project -> inYear(project.endedOn())),
                happened(
                        "adjusted",
                        new Bilingual("dự án điều chỉnh trong năm", "projects adjusted in the year"),
                        ProjectEvent.Kind.ADJUSTMENT),
                happened(
                        "supervised",
                        new Bilingual("dự án được giám sát trong năm", "projects supervised in the year"),
                        ProjectEvent.Kind.SUPERVISION),
                worth ? registeredCapital() : null,
                count(
                        "undated",
                        new Bilingual("dự án chưa rõ ngày cấp", "projects without a date of registration"),
                        having(this::undated)),
                worth ? bridge() : null,
                workings.explanations());
    }

    private Integer known(String figure, Bilingual what, Predicate<ProjectRow> condition) {
        return having(condition).findAny().isEmpty()
                        && (projects.isEmpty()
                                || having(this::undated).findAny().isPresent())
                ? null
                : (Integer) count(figure, what, having(condition));
    }

    /** How many projects it happened to in the year; nothing while none was ever recorded. */
    private Integer happened(String figure, Bilingual what, ProjectEvent.Kind kind) {
        var ofKind = events.stream().filter(event -> event.kind() == kind).toList();
        return ofKind.isEmpty()
                ? null
                : (Integer) count(
                        figure,
                        what,
                        ofKind.stream()
                                .filter(event -> event.in(year))
                                .map(event -> projects.get(event.projectId()))
                                .distinct());
    }

    private int count(String figure, Bilingual what, Stream<ProjectRow> counted) {
        var ones = counted.map(project -> new Counted(project, BigDecimal.ONE));
        return workings.sum(figure, figure, tally.projects(figure, what, ones)).intValue();
    }

    private BigDecimal registeredCapital() {
        var known = having(this::active)
                .filter(project -> capital.atEndOf(year, project) != null)
                .toList();
        var figure = "registeredCapitalVnd";
        var what = new Bilingual("vốn đăng ký cuối năm", "registered capital at the end of the year");
        return known.isEmpty()
                ? null
                : workings.sum(
                        figure,
                        figure,
                        tally.projects(
                                figure,
                                what,
                                known.stream().map(project -> new Counted(project, capital.atEndOf(year, project)))));
    }

    /** Nothing while a project is undated or the capital of one is not known: then the ends would not meet. */
    private CapitalBridge bridge() {
        var known = having(Movements::everRegistered).toList();
        if (known.isEmpty()
                || known.stream()
                        .anyMatch(
                                project -> project.registeredOn() == null || project.registeredCapitalVnd() == null)) {
            return null;
        }
        var opening = part(
                "openingVnd",
                new Bilingual("vốn đầu năm", "capital at the beginning of the year"),
                known.stream()
                        .filter(this::activeBefore)
                        .map(project -> new Counted(project, capital.atEndOf(year - 1, project))));
        var created = part(
                "registeredNewVnd",
                new Bilingual("vốn đăng ký mới", "newly registered capital"),
                known.stream()
                        .filter(project -> inYear(project.registeredOn()))
                        .map(project -> new Counted(project, capital.atFirst(project))));
        var increased = part(
                "increasedVnd",
                new Bilingual("vốn điều chỉnh tăng", "increases of capital"),
                changes().filter(change -> change.amount().signum() > 0));
        var decreased = part(
                "decreasedVnd",
                new Bilingual("vốn điều chỉnh giảm", "decreases of capital"),
                changes()
                        .filter(change -> change.amount().signum() < 0)
                        .map(change ->
                                new Counted(change.project(), change.amount().negate())));
        var ended = part(
                "endedVnd",
                new Bilingual("vốn của dự án chấm dứt", "capital of ended projects"),
                known.stream()
                        .filter(project -> inYear(project.endedOn()))
                        .map(project -> new Counted(project, capital.atEndOf(year, project))));
        var closing = part(
                "closingVnd",
                new Bilingual("vốn cuối năm", "capital at the end of the year"),
                having(this::active).map(project -> new Counted(project, capital.atEndOf(year, project))));
        var expected = opening.value()
                .add(created.value())
                .add(increased.value())
                .subtract(decreased.value())
                .subtract(ended.value());
        return new CapitalBridge(
                opening.value(),
                created.value(),
                increased.value(),
                decreased.value(),
                ended.value(),
                closing.value(),
                workings.kept(
                        "capital.unexplainedVnd",
                        "closingVnd − (openingVnd + registeredNewVnd + increasedVnd − decreasedVnd − endedVnd)",
                        closing.value().subtract(expected),
                        List.of(closing, opening, created, increased, decreased, ended)));
    }

    /** One part of the bridge, explained, and as an operand of the last. */
    private Operand part(String role, Bilingual what, Stream<Counted> counted) {
        var sum = workings.sum("capital." + role, role, tally.projects(role, what, counted));
        return tally.whole(role, what, sum, Source.REGISTRY);
    }

    private Stream<Counted> changes() {
        return events.stream()
                .filter(event -> event.in(year) && event.beforeVnd() != null && event.afterVnd() != null)
                .map(event -> new Counted(
                        projects.get(event.projectId()), event.afterVnd().subtract(event.beforeVnd())));
    }

    private Stream<ProjectRow> having(Predicate<ProjectRow> condition) {
        return projects.values().stream().filter(condition);
    }

    private boolean active(ProjectRow project) {
        return project.registeredOn() != null
                && !project.registeredOn().isAfter(last)
                && (project.endedOn() == null || project.endedOn().isAfter(last));
    }

    private boolean activeBefore(ProjectRow project) {
        return project.registeredOn().isBefore(first)
                && (project.endedOn() == null || !project.endedOn().isBefore(first));
    }

    private boolean undated(ProjectRow project) {
        return project.registeredOn() == null && everRegistered(project);
    }

    private static boolean everRegistered(ProjectRow project) {
        return !NEVER_REGISTERED.contains(project.legalStatus());
    }

    private boolean inYear(LocalDate day) {
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }
}
