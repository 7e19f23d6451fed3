package vn.zoneregistry.reporting.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.reporting.figure.Entry;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.ProjectEvent.Kind;
import vn.zoneregistry.reporting.unit.Unit;

/**
 * What the registry itself knows of each zone, year by year. It speaks of a zone's projects only where it
 * has some and knows the date of registration of all of them, and of land only as it is today.
 */
public final class RegistryFigures {

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final Set<String> NEVER_REGISTERED = Set.of("PROPOSED", "POLICY_APPROVED", "REJECTED");

    private final List<ZoneRow> zones;
    private final Map<String, List<ProjectRow>> projects;
    private final Map<String, List<ProjectEvent>> events;
    private final CapitalHistory capital;
    private final int thisYear;

    /** @param today the day as of which the land is known, and of whose year the last figures are */
    public RegistryFigures(Territory territory, List<ProjectEvent> events, LocalDate today) {
        this.zones = territory.zones();
        this.projects = territory.projects().stream()
                .filter(project -> !NEVER_REGISTERED.contains(project.legalStatus()))
                .collect(Collectors.groupingBy(ProjectRow::zoneId));
        var zoneOf = territory.projects().stream()
                .collect(Collectors.toMap(ProjectRow::id, ProjectRow::zoneId, (a, b) -> a));
        this.events = events.stream().collect(Collectors.groupingBy(event -> zoneOf.get(event.projectId())));
        this.capital = new CapitalHistory(events);
        this.thisYear = today.getYear();
    }

    public FigureBook of(int from, int to) {
        var book = new FigureBook();
        for (var zone : zones) {
            for (int year = from; year <= Math.min(to, thisYear); year++) {
                putProjects(book, zone, year);
                putEvents(book, zone, year);
            }
            if (from <= thisYear && thisYear <= to) {
                put(book, zone, thisYear, "LAND_INDUSTRIAL", zone.industrialLandHa());
                put(book, zone, thisYear, "LAND_LEASED", zone.leasableHa() == null ? null : zone.leasedHa());
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
            put(book, zone, year, "CAPITAL_REGISTERED", capital(known, active, year));
            put(book, zone, year, "CAPITAL_REGISTERED_NEW", capital(known, created, year));
        }
    }

    /** Of adjustments, supervisions and disbursements it speaks only where some have been recorded for the zone. */
    private void putEvents(FigureBook book, ZoneRow zone, int year) {
        var known = events.getOrDefault(zone.id(), List.of());
        for (var kind : Kind.values()) {
            var ofKind = known.stream().filter(event -> event.kind() == kind).toList();
            if (!ofKind.isEmpty() && ofKind.stream().allMatch(event -> event.on() != null)) {
                var inYear = ofKind.stream().filter(event -> event.in(year)).toList();
                putEvents(book, zone, year, kind, inYear);
            }
        }
    }

    private static void putEvents(FigureBook book, ZoneRow zone, int year, Kind kind, List<ProjectEvent> inYear) {
        var projects = inYear.stream().map(ProjectEvent::projectId).distinct().count();
        switch (kind) {
            case ADJUSTMENT -> put(book, zone, year, "PROJECTS_ADJUSTED", BigDecimal.valueOf(projects));
            case SUPERVISION -> put(book, zone, year, "PROJECTS_SUPERVISED", BigDecimal.valueOf(projects));
            case DISBURSEMENT -> {
                if (inYear.stream().allMatch(event -> event.afterVnd() != null)) {
                    var sum = inYear.stream().map(ProjectEvent::afterVnd).reduce(BigDecimal.ZERO, BigDecimal::add);
                    put(book, zone, year, "CAPITAL_DISBURSED", sum.divide(BILLION));
                }
            }
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

    private BigDecimal capital(List<ProjectRow> projects, Predicate<ProjectRow> condition, int year) {
        return projects.stream()
                .filter(condition)
                .map(project -> capital.atEndOf(year, project))
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
