package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.reporting.annualreport.ReportRows.ProjectRow;
import vn.zoneregistry.reporting.annualreport.ReportRows.ZoneRow;
import vn.zoneregistry.reporting.figure.Entry;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.unit.Unit;

/**
 * What the registry itself knows of each zone in a year and the one before. It speaks of a zone's projects only where it
 * has some and knows the date of registration of all of them, and of land only as it is today.
 */
final class RegistryFigures {

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final Set<String> NEVER_REGISTERED = Set.of("PROPOSED", "POLICY_APPROVED", "REJECTED");

    private final List<ZoneRow> zones;
    private final Map<String, List<ProjectRow>> projects;
    private final LocalDate today;

    RegistryFigures(List<ZoneRow> zones, List<ProjectRow> projects, LocalDate today) {
        this.zones = zones;
        this.projects = projects.stream()
                .filter(project -> !NEVER_REGISTERED.contains(project.legalStatus()))
                .collect(Collectors.groupingBy(ProjectRow::zoneId));
        this.today = today;
    }

    FigureBook of(int year) {
        var book = new FigureBook();
        for (var zone : zones) {
            putProjects(book, zone, year - 1);
            putProjects(book, zone, year);
            if (year == today.getYear()) {
                put(book, zone, year, "LAND_INDUSTRIAL", zone.industrialLandHa());
                put(book, zone, year, "LAND_LEASED", zone.leasableHa() == null ? null : zone.leasedHa());
            }
        }
        return book;
    }

    private void putProjects(FigureBook book, ZoneRow zone, int year) {
        var known = projects.getOrDefault(zone.id(), List.of());
        if (known.isEmpty() || known.stream().anyMatch(project -> project.registeredOn() == null)) {
            return;
        }
        Predicate<ProjectRow> active = project -> activeAtEndOf(year, project);
        Predicate<ProjectRow> created = project -> project.registeredOn().getYear() == year;
        put(book, zone, year, "PROJECTS_TOTAL", count(known, active));
        put(book, zone, year, "PROJECTS_NEW", count(known, created));
        put(book, zone, year, "PROJECTS_ENDED", count(known, project -> endedIn(year, project)));
        if (known.stream().allMatch(project -> project.capitalOrigin() != null)) {
            put(book, zone, year, "PROJECTS_FOREIGN", count(known, active.and(project -> of("FOREIGN", project))));
            put(book, zone, year, "PROJECTS_DOMESTIC", count(known, active.and(project -> of("DOMESTIC", project))));
        }
        if (known.stream().allMatch(project -> project.registeredCapitalVnd() != null)) {
            put(book, zone, year, "CAPITAL_REGISTERED", capital(known, active));
            put(book, zone, year, "CAPITAL_REGISTERED_NEW", capital(known, created));
        }
    }

    private static boolean activeAtEndOf(int year, ProjectRow project) {
        return project.registeredOn().getYear() <= year
                && (project.endedOn() == null || project.endedOn().getYear() > year);
    }

    private static boolean endedIn(int year, ProjectRow project) {
        return project.endedOn() != null && project.endedOn().getYear() == year;
    }

    private static boolean of(String origin, ProjectRow project) {
        return origin.equals(project.capitalOrigin());
    }

    private static BigDecimal count(List<ProjectRow> projects, Predicate<ProjectRow> condition) {
        return BigDecimal.valueOf(projects.stream().filter(condition).count());
    }

    private static BigDecimal capital(List<ProjectRow> projects, Predicate<ProjectRow> condition) {
        return projects.stream()
                .filter(condition)
                .map(ProjectRow::registeredCapitalVnd)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BILLION);
    }

    private static void put(FigureBook book, ZoneRow zone, int year, String indicator, BigDecimal value) {
        if (value != null) {
            var figure = new Figure(Unit.plain(value), Qualifier.EXACT);
            book.put(new SubjectKey(SubjectType.ZONES, zone.id()), year, indicator, new Entry(figure, null));
        }
    }
}
