package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.zoneregistry.reporting.annualreport.AnnualReport.ProjectMovements;
import vn.zoneregistry.reporting.annualreport.ReportRows.ProjectRow;

/** What the dates of the projects say about a year. A count of nothing is unknown while no projects
 * are known, or while some have no dates. */
final class Movements {

    private static final Set<String> NEVER_REGISTERED = Set.of("PROPOSED", "POLICY_APPROVED", "REJECTED");

    private final List<ProjectRow> projects;
    private final LocalDate first;
    private final LocalDate last;

    Movements(ReportRows rows) {
        projects = rows.projects();
        first = LocalDate.of(rows.year(), 1, 1);
        last = LocalDate.of(rows.year(), 12, 31);
    }

    ProjectMovements total() {
        var active = projects.stream().filter(this::active).toList();
        return new ProjectMovements(
                known(active.size()),
                known(count(project -> inYear(project.registeredOn()))),
                known(count(project -> inYear(project.endedOn()))),
                null,
                null,
                capital(active),
                undated());
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

    private static BigDecimal capital(List<ProjectRow> active) {
        return active.stream()
                .map(ProjectRow::registeredCapitalVnd)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
