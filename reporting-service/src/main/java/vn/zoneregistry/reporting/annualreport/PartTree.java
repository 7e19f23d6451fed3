package vn.zoneregistry.reporting.annualreport;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.reporting.annualreport.ReportRows.ProjectRow;
import vn.zoneregistry.reporting.annualreport.ReportRows.ZoneRow;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.figure.ZoneKind;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;

/**
 * Which subject consists of which: a province of the provinces merged into it and of its own zones, a zone of its
 * projects. A zone stays where it was when its province was merged, so figures of that province are never counted twice.
 */
final class PartTree {

    private static final Set<String> REPORTS_NOTHING = Set.of("PLANNED", "REMOVED_FROM_PLAN", "CLOSED", "CONVERTED");

    private final Map<String, Unit> units;
    private final Map<String, ZoneRow> zones;
    private final Map<String, List<ProjectRow>> projects;
    private final LocalDate lastDay;

    /** A province at one time of its existence. */
    record Unit(String id, String code, String name, String nameEn, String successorId) {}

    PartTree(List<Unit> units, List<ZoneRow> zones, List<ProjectRow> projects, int year) {
        this.units = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
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

    AnnualReport.Subject provinceSubject(String id) {
        var unit = units.get(id);
        return new AnnualReport.Subject(SubjectType.PROVINCES, id, unit.code(), unit.name(), unit.nameEn());
    }

    AnnualReport.Subject zoneSubject(String id) {
        var zone = zones.get(id);
        return new AnnualReport.Subject(SubjectType.ZONES, id, zone.code(), zone.name(), zone.nameEn());
    }

    Map<String, ZoneRow> zonesById() {
        return zones;
    }

    List<ProjectRow> projectsOf(String zone) {
        return projects.getOrDefault(zone, List.of());
    }

    private Part part(ZoneRow zone) {
        return new Part(
                new SubjectKey(SubjectType.ZONES, zone.id()),
                zone.code(),
                zone.name(),
                expected(zone),
                ZoneKind.of(zone.type()),
                projectsOf(zone.id()).stream().map(PartTree::part).toList());
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
