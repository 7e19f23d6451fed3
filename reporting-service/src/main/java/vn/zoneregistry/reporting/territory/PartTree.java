package vn.zoneregistry.reporting.territory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.figure.ZoneKind;
import vn.zoneregistry.reporting.subject.NamedSubject;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;

/**
 * Which subject consists of which: a province of the provinces merged into it and of its own zones, a zone of its
 * projects. A zone stays where it was when its province was merged, so figures of that province are never counted twice.
 */
public final class PartTree {

    private static final Set<String> REPORTS_NOTHING = Set.of("PLANNED", "REMOVED_FROM_PLAN", "CLOSED", "CONVERTED");

    private final Map<String, Unit> units;
    private final Map<String, ZoneRow> zones;
    private final Map<String, List<ProjectRow>> projects;
    private final LocalDate lastDay;

    /** A province at one time of its existence. */
    public record Unit(
            String id,
            String code,
            String name,
            String nameEn,
            LocalDate validFrom,
            LocalDate validTo,
            String successorId) {

        boolean existedOn(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
        }

        NamedSubject named() {
            return new NamedSubject(SubjectType.PROVINCES, id, code, name, nameEn);
        }
    }

    PartTree(List<Unit> units, List<ZoneRow> zones, List<ProjectRow> projects, int year) {
        this.units = units.stream()
                .collect(Collectors.toMap(Unit::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        this.zones = zones.stream()
                .collect(Collectors.toMap(ZoneRow::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        this.projects = projects.stream().collect(Collectors.groupingBy(ProjectRow::zoneId));
        this.lastDay = LocalDate.of(year, 12, 31);
    }

    Part province(String id) {
        var unit = units.get(id);
        var merged = units.values().stream()
                .filter(other -> id.equals(other.successorId()))
                .map(Unit::id)
                .sorted()
                .map(this::province);
        var own = zones.values().stream()
                .filter(zone -> id.equals(zone.provinceUnitId()))
                .map(this::part);
        return new Part(
                new SubjectKey(SubjectType.PROVINCES, id),
                unit.code(),
                unit.name(),
                true,
                null,
                Stream.concat(merged, own).toList());
    }

    Part zone(String id) {
        return part(zones.get(id));
    }

    /** The provinces that were there on the last day of the year. */
    Part country() {
        var country = NamedSubject.COUNTRY;
        return new Part(
                country.key(),
                null,
                country.name(),
                true,
                null,
                units.values().stream()
                        .filter(unit -> unit.existedOn(lastDay))
                        .map(unit -> province(unit.id()))
                        .toList());
    }

    Part project(String id) {
        return projects.values().stream()
                .flatMap(List::stream)
                .filter(project -> project.id().equals(id))
                .map(PartTree::part)
                .findFirst()
                .orElseThrow();
    }

    private Part part(ZoneRow zone) {
        return new Part(
                new SubjectKey(SubjectType.ZONES, zone.id()),
                zone.code(),
                zone.name(),
                expected(zone),
                ZoneKind.of(zone.type()),
                projects.getOrDefault(zone.id(), List.of()).stream()
                        .map(PartTree::part)
                        .toList());
    }

    private static Part part(ProjectRow project) {
        return new Part(
                new SubjectKey(SubjectType.PROJECTS, project.id()),
                project.code(),
                project.name(),
                project.legalStatus().equals("REGISTERED"),
                null,
                List.of());
    }

    private boolean expected(ZoneRow zone) {
        return !REPORTS_NOTHING.contains(zone.status())
                && (zone.establishedOn() == null || !zone.establishedOn().isAfter(lastDay));
    }
}
