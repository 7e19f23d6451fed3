package vn.zoneregistry.reporting.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public final class RegistryFigures implements Counted.Register {

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final Set<String> NEVER_REGISTERED = Set.of("PROPOSED", "POLICY_APPROVED", "REJECTED");
    private static final List<String> OF_PROJECTS = List.of(
            "PROJECTS_TOTAL",
            "PROJECTS_NEW",
            "PROJECTS_ENDED",
            "PROJECTS_FOREIGN",
            "PROJECTS_DOMESTIC",
            "PROJECTS_ADJUSTED",
            "PROJECTS_SUPERVISED",
            "CAPITAL_REGISTERED",
            "CAPITAL_REGISTERED_NEW",
            "CAPITAL_DISBURSED");

    private final List<ZoneRow> zones;
    private final Map<String, ProjectRow> projects;
    private final Map<SubjectKey, Group> groups;
    private final CapitalHistory capital;
    private final int thisYear;

    /** The projects that belong together and were ever registered, and what happened to them. */
    private record Group(List<ProjectRow> projects, List<ProjectEvent> events) {

        /** Whether it is known of each of some projects. */
        boolean know(Function<ProjectRow, ?> fact) {
            return !projects.isEmpty() && projects.stream().allMatch(project -> fact.apply(project) != null);
        }
    }

    /** @param today the day as of which the land is known, and of whose year the last figures are */
    public RegistryFigures(Territory territory, List<ProjectEvent> events, LocalDate today) {
        this.zones = territory.zones();
        this.projects = territory.projects().stream()
                .collect(Collectors.toMap(ProjectRow::id, Function.identity(), (one, same) -> one));
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
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<SubjectKey, Group>> grouped(
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
                .map(group -> Map.entry(
                        group,
                        new Group(registered.getOrDefault(group, List.of()), happened.getOrDefault(group, List.of()))));
    }

    public FigureBook of(int from, int to) {
        var book = new FigureBook();
        groups.forEach((key, group) -> {
            for (int year = from; year <= Math.min(to, thisYear); year++) {
                putProjects(book, key, group, year);
            }
        });
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

    private void putProjects(FigureBook book, SubjectKey key, Group group, int year) {
        for (var indicator : OF_PROJECTS) {
            counted(group, year, indicator)
                    .map(counted -> counted.map(Counted::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .ifPresent(sum -> put(book, key, year, indicator, sum));
        }
    }

    @Override
    public List<Counted> counted(SubjectKey subject, int year, String indicator) {
        return Optional.ofNullable(groups.get(subject))
                .flatMap(group -> counted(group, year, indicator))
                .map(Stream::toList)
                .orElse(List.of());
    }

    /** What the figure is the sum of; nothing where the registry does not know enough to speak of it. */
    private Optional<Stream<Counted>> counted(Group group, int year, String indicator) {
        Predicate<ProjectRow> active = project -> activeAtEndOf(year, project);
        Predicate<ProjectRow> created = project -> project.registeredOn().getYear() == year;
        return switch (indicator) {
            case "PROJECTS_TOTAL" -> dated(group).map(projects -> ones(projects.filter(active)));
            case "PROJECTS_NEW" -> dated(group).map(projects -> ones(projects.filter(created)));
            case "PROJECTS_ENDED" ->
                dated(group).map(projects -> ones(projects.filter(project -> endedIn(year, project))));
            case "PROJECTS_FOREIGN" -> dated(group, "FOREIGN").map(projects -> ones(projects.filter(active)));
            case "PROJECTS_DOMESTIC" -> dated(group, "DOMESTIC").map(projects -> ones(projects.filter(active)));
            case "PROJECTS_ADJUSTED" ->
                happened(group, Kind.ADJUSTMENT, year).map(events -> ones(projectsOf(events).stream()));
            case "PROJECTS_SUPERVISED" ->
                happened(group, Kind.SUPERVISION, year).map(events -> ones(projectsOf(events).stream()));
            case "CAPITAL_REGISTERED" -> capital(group, active, year);
            case "CAPITAL_REGISTERED_NEW" -> capital(group, created, year);
            case "CAPITAL_DISBURSED" ->
                happened(group, Kind.DISBURSEMENT, year)
                        .filter(events -> events.stream().allMatch(event -> event.afterVnd() != null))
                        .map(events -> events.stream()
                                .map(event -> billions(projects.get(event.projectId()), event.afterVnd())));
            default -> Optional.empty();
        };
    }

    private static Optional<Stream<ProjectRow>> dated(Group group) {
        return group.know(ProjectRow::registeredOn) ? Optional.of(group.projects().stream()) : Optional.empty();
    }

    private static Optional<Stream<ProjectRow>> dated(Group group, String origin) {
        return group.know(ProjectRow::capitalOrigin)
                ? dated(group).map(projects -> projects.filter(project -> origin.equals(project.capitalOrigin())))
                : Optional.empty();
    }

    private Optional<Stream<Counted>> capital(Group group, Predicate<ProjectRow> condition, int year) {
        return group.know(ProjectRow::registeredCapitalVnd)
                ? dated(group).map(projects -> projects.filter(condition)
                        .map(project -> billions(project, capital.atEndOf(year, project))))
                : Optional.empty();
    }

    /** Of adjustments, supervisions and disbursements it speaks only where some have been recorded for the group. */
    private static Optional<List<ProjectEvent>> happened(Group group, Kind kind, int year) {
        var ofKind =
                group.events().stream().filter(event -> event.kind() == kind).toList();
        return ofKind.isEmpty() || ofKind.stream().anyMatch(event -> event.on() == null)
                ? Optional.empty()
                : Optional.of(ofKind.stream().filter(event -> event.in(year)).toList());
    }

    private Set<ProjectRow> projectsOf(List<ProjectEvent> events) {
        return events.stream()
                .map(event -> projects.get(event.projectId()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Counted> ones(Stream<ProjectRow> projects) {
        return projects.map(project -> new Counted(project, BigDecimal.ONE));
    }

    private static Counted billions(ProjectRow project, BigDecimal dong) {
        return new Counted(project, dong.divide(BILLION));
    }

    private static boolean activeAtEndOf(int year, ProjectRow project) {
        return project.registeredOn().getYear() <= year
                && (project.endedOn() == null || project.endedOn().getYear() > year);
    }

    private static boolean endedIn(int year, ProjectRow project) {
        return project.endedOn() != null && project.endedOn().getYear() == year;
    }

    private static void put(FigureBook book, SubjectKey key, int year, String indicator, BigDecimal value) {
        if (value != null) {
            var figure = new Figure(Unit.plain(value), Qualifier.EXACT);
            book.put(key, year, indicator, new Entry(figure, null));
        }
    }
}
