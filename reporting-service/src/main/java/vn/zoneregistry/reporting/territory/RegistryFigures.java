package vn.zoneregistry.reporting.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.reporting.figure.Entry;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.ProjectEvent.Kind;
import vn.zoneregistry.reporting.unit.Unit;

/**
 * What the registry itself knows of each zone and of each line of business, year by year. It speaks of projects only where
 * there are some and it knows the date of registration of all of them, and of land only as it is today.
 */
public final class RegistryFigures {

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final Set<String> NEVER_REGISTERED = Set.of("PROPOSED", "POLICY_APPROVED", "REJECTED");

    private final List<ZoneRow> zones;
    private final List<Group> groups;
    private final CapitalHistory capital;
    private final int thisYear;

    /** The projects that belong together, and what happened to them. */
    private record Group(SubjectKey key, List<ProjectRow> projects, List<ProjectEvent> events) {}

    /** @param today the day as of which the land is known, and of whose year the last figures are */
    public RegistryFigures(Territory territory, List<ProjectEvent> events, LocalDate today) {
        this.zones = territory.zones();
        this.capital = new CapitalHistory(events);
        this.thisYear = today.getYear();
        this.groups = Stream.concat(
                        grouped(
                                territory.projects(),
                                events,
                                project -> new SubjectKey(SubjectType.ZONES, project.zoneId())),
                        grouped(
                                territory.ownProjects().stream()
                                        .filter(project -> project.principalDivision() != null)
                                        .toList(),
                                events,
                                project -> Territory.division(project.principalDivision())))
                .toList();
    }

    private static Stream<Group> grouped(
            List<ProjectRow> projects, List<ProjectEvent> events, Function<ProjectRow, SubjectKey> key) {
        var keys = projects.stream().collect(Collectors.toMap(ProjectRow::id, key, (one, same) -> one));
        var registered = projects.stream()
                .filter(project -> !NEVER_REGISTERED.contains(project.legalStatus()))
                .collect(Collectors.groupingBy(key));
        var happened = events.stream()
                .filter(event -> keys.containsKey(event.projectId()))
                .collect(Collectors.groupingBy(event -> keys.get(event.projectId())));
        return keys.values().stream()
                .distinct()
                .map(group -> new Group(
                        group, registered.getOrDefault(group, List.of()), happened.getOrDefault(group, List.of())));
    }

    public FigureBook of(int from, int to) {
        var book = new FigureBook();
        for (var group : groups) {
            for (int year = from; year <= Math.min(to, thisYear); year++) {
                putProjects(book, group, year);
                putEvents(book, group, year);
            }
        }
        if (from <= thisYear && thisYear <= to) {
            zones.forEach(zone -> putLand(book, zone));
        }
        return book;
    }

    private void putLand(FigureBook book, ZoneRow zone) {
        var key = new SubjectKey(SubjectType.ZONES, zone.id());
        put(book, key, thisYear, "LAND_INDUSTRIAL", zone.industrialLandHa());
        put(book, key, thisYear, "LAND_LEASED", zone.leasableHa() == null ? null : zone.leasedHa());
    }

    private void putProjects(FigureBook book, Group group, int year) {
        var known = group.projects();
        if (known.isEmpty() || known.stream().anyMatch(project -> project.registeredOn() == null)) {
            return;
        }
        Predicate<ProjectRow> active = project -> activeAtEndOf(year, project);
        Predicate<ProjectRow> created = project -> project.registeredOn().getYear() == year;
        var key = group.key();
        put(book, key, year, "PROJECTS_TOTAL", count(known, active));
        put(book, key, year, "PROJECTS_NEW", count(known, created));
        put(book, key, year, "PROJECTS_ENDED", count(known, project -> endedIn(year, project)));
        if (known.stream().allMatch(project -> project.capitalOrigin() != null)) {
            put(book, key, year, "PROJECTS_FOREIGN", count(known, active.and(project -> of("FOREIGN", project))));
            put(book, key, year, "PROJECTS_DOMESTIC", count(known, active.and(project -> of("DOMESTIC", project))));
        }
        if (known.stream().allMatch(project -> project.registeredCapitalVnd() != null)) {
            put(book, key, year, "CAPITAL_REGISTERED", capital(known, active, year));
            put(book, key, year, "CAPITAL_REGISTERED_NEW", capital(known, created, year));
        }
    }

    /** Of adjustments, supervisions and disbursements it speaks only where some have been recorded for the group. */
    private static void putEvents(FigureBook book, Group group, int year) {
        for (var kind : Kind.values()) {
            var ofKind = group.events().stream()
                    .filter(event -> event.kind() == kind)
                    .toList();
            if (!ofKind.isEmpty() && ofKind.stream().allMatch(event -> event.on() != null)) {
                var inYear = ofKind.stream().filter(event -> event.in(year)).toList();
                putEvents(book, group.key(), year, kind, inYear);
            }
        }
    }

    private static void putEvents(FigureBook book, SubjectKey key, int year, Kind kind, List<ProjectEvent> inYear) {
        var projects = inYear.stream().map(ProjectEvent::projectId).distinct().count();
        switch (kind) {
            case ADJUSTMENT -> put(book, key, year, "PROJECTS_ADJUSTED", BigDecimal.valueOf(projects));
            case SUPERVISION -> put(book, key, year, "PROJECTS_SUPERVISED", BigDecimal.valueOf(projects));
            case DISBURSEMENT -> {
                if (inYear.stream().allMatch(event -> event.afterVnd() != null)) {
                    var sum = inYear.stream().map(ProjectEvent::afterVnd).reduce(BigDecimal.ZERO, BigDecimal::add);
                    put(book, key, year, "CAPITAL_DISBURSED", sum.divide(BILLION));
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

    private static void put(FigureBook book, SubjectKey key, int year, String indicator, BigDecimal value) {
        if (value != null) {
            var figure = new Figure(Unit.plain(value), Qualifier.EXACT);
            book.put(key, year, indicator, new Entry(figure, null));
        }
    }
}
