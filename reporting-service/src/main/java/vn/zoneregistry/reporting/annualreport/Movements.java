package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.zoneregistry.reporting.annualreport.AnnualReport.CapitalBridge;
import vn.zoneregistry.reporting.annualreport.AnnualReport.ProjectMovements;
import vn.zoneregistry.reporting.territory.CapitalHistory;
import vn.zoneregistry.reporting.territory.ProjectEvent;
import vn.zoneregistry.reporting.territory.ProjectRow;

/** What the dates of the projects say about a year. A count of nothing is unknown while no projects
 * are known, or while some have no dates. */
final class Movements {

    private static final Set<String> NEVER_REGISTERED = Set.of("PROPOSED", "POLICY_APPROVED", "REJECTED");

    private final List<ProjectRow> projects;
    private final List<ProjectEvent> events;
    private final CapitalHistory capital;
    private final int year;
    private final LocalDate first;
    private final LocalDate last;

    Movements(ReportRows rows) {
        projects = rows.projects();
        var ids = projects.stream().map(ProjectRow::id).collect(Collectors.toSet());
        events = rows.events().stream()
                .filter(event -> ids.contains(event.projectId()))
                .toList();
        capital = new CapitalHistory(events);
        year = rows.year();
        first = LocalDate.of(rows.year(), 1, 1);
        last = LocalDate.of(rows.year(), 12, 31);
    }

    ProjectMovements total() {
        var active = projects.stream().filter(this::active).toList();
        return new ProjectMovements(
                known(active.size()),
                known(count(project -> inYear(project.registeredOn()))),
                known(count(project -> inYear(project.endedOn()))),
                happened(ProjectEvent.Kind.ADJUSTMENT),
                happened(ProjectEvent.Kind.SUPERVISION),
                sum(active, project -> capital.atEndOf(year, project)),
                undated(),
                bridge(active));
    }

    private boolean active(ProjectRow project) {
        return project.registeredOn() != null
                && !project.registeredOn().isAfter(last)
                && (project.endedOn() == null || project.endedOn().isAfter(last));
    }

    private boolean inYear(LocalDate day) {
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }

    private int count(Predicate<ProjectRow> condition) {
        return (int) projects.stream().filter(condition).count();
    }

    private Integer known(int count) {
        return count == 0 && (projects.isEmpty() || undated() > 0) ? null : (Integer) count;
    }

    private int undated() {
        return count(project -> project.registeredOn() == null && !NEVER_REGISTERED.contains(project.legalStatus()));
    }

    /** How many projects it happened to in the year; nothing while none was ever recorded. */
    private Integer happened(ProjectEvent.Kind kind) {
        var ofKind = events.stream().filter(event -> event.kind() == kind).toList();
        return ofKind.isEmpty()
                ? null
                : (Integer) (int) ofKind.stream()
                        .filter(event -> event.in(year))
                        .map(ProjectEvent::projectId)
                        .distinct()
                        .count();
    }

    /** Nothing while a project is undated or the capital of one is not known: then the ends would not meet. */
    private CapitalBridge bridge(List<ProjectRow> active) {
        var known = projects.stream()
                .filter(project -> !NEVER_REGISTERED.contains(project.legalStatus()))
                .toList();
        if (known.isEmpty()
                || known.stream()
                        .anyMatch(
                                project -> project.registeredOn() == null || project.registeredCapitalVnd() == null)) {
            return null;
        }
        var opening = zeroIfNull(
                sum(known.stream().filter(this::activeBefore).toList(), project -> capital.atEndOf(year - 1, project)));
        var created = zeroIfNull(sum(
                known.stream().filter(project -> inYear(project.registeredOn())).toList(), capital::atFirst));
        var ended = zeroIfNull(sum(
                known.stream().filter(project -> inYear(project.endedOn())).toList(),
                project -> capital.atEndOf(year, project)));
        var changes = events.stream()
                .filter(event -> event.in(year) && event.beforeVnd() != null && event.afterVnd() != null)
                .map(event -> event.afterVnd().subtract(event.beforeVnd()))
                .toList();
        var increased = changes.stream().filter(change -> change.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
        var decreased = changes.stream()
                .filter(change -> change.signum() < 0)
                .map(BigDecimal::negate)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var closing = zeroIfNull(sum(active, project -> capital.atEndOf(year, project)));
        var expected = opening.add(created).add(increased).subtract(decreased).subtract(ended);
        return new CapitalBridge(opening, created, increased, decreased, ended, closing, closing.subtract(expected));
    }

    private boolean activeBefore(ProjectRow project) {
        return project.registeredOn().isBefore(first)
                && (project.endedOn() == null || !project.endedOn().isBefore(first));
    }

    private static BigDecimal zeroIfNull(BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }

    private static BigDecimal sum(List<ProjectRow> projects, Function<ProjectRow, BigDecimal> amount) {
        return projects.stream()
                .map(amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
