package vn.zoneregistry.reporting.territory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.subject.NamedSubject;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;

/**
 * The subject of a question with the zones and projects of its province, or of all provinces where it is the country.
 *
 * @param province id of the province that it is or lies in, {@code null} for the country
 * @param zones by name
 */
public record Territory(
        NamedSubject subject,
        String province,
        List<PartTree.Unit> units,
        List<ZoneRow> zones,
        List<ProjectRow> projects) {

    /** The subject as it consists of its parts for the year. */
    public Part whole(int year) {
        var tree = new PartTree(units, zones, projects, year);
        return switch (subject.type()) {
            case COUNTRY -> tree.country();
            case PROVINCES -> tree.province(subject.id());
            case ZONES -> tree.zone(subject.id());
            case PROJECTS -> tree.project(subject.id());
        };
    }

    /** The province that the subject is or lies in, or the country. */
    public Part parent(int year) {
        var tree = new PartTree(units, zones, projects, year);
        return province == null ? tree.country() : tree.province(province);
    }

    /** The provinces that were there on 31 December of the year, each with its parts. */
    public List<Part> provinces(int year) {
        return new PartTree(units, zones, projects, year).country().parts();
    }

    /** The zones, projects or provinces that are in the subject, each with its parts. */
    public List<Part> parts(SubjectType level, int year) {
        if (level == SubjectType.PROVINCES) {
            return subject.type() == SubjectType.COUNTRY ? provinces(year) : List.of(whole(year));
        }
        var zones = whole(year).reporters();
        return level == SubjectType.ZONES
                ? zones
                : zones.stream().flatMap(zone -> zone.parts().stream()).toList();
    }

    /** The province that a unit with that code was on 31 December of the year, with its parts; nothing where there was none. */
    public Optional<Part> provinceThen(String code, int year) {
        return provinces(year).stream()
                .filter(province -> code.equals(province.code()))
                .findFirst();
    }

    /** Whose projects they are. */
    public EnterpriseRoll roll() {
        return new EnterpriseRoll(projects);
    }

    /** What the projects of a division of the classification of economic activities are together. */
    public static SubjectKey division(String code) {
        return new SubjectKey(SubjectType.COUNTRY, "division/" + code);
    }

    /** The projects of a zone together. */
    public static SubjectKey projectsOf(String zone) {
        return new SubjectKey(SubjectType.PROJECTS, zone);
    }

    /** The unit with that id, as reports name it. */
    public NamedSubject unit(String id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .map(PartTree.Unit::named)
                .orElseThrow();
    }

    /** The provinces and zones. */
    public List<SubjectKey> places() {
        return Stream.concat(
                        units.stream().map(unit -> new SubjectKey(SubjectType.PROVINCES, unit.id())),
                        zones.stream().map(zone -> new SubjectKey(SubjectType.ZONES, zone.id())))
                .toList();
    }

    /** The projects that are in the subject. */
    public List<ProjectRow> ownProjects() {
        return switch (subject.type()) {
            case COUNTRY, PROVINCES -> projects;
            case ZONES ->
                projects.stream()
                        .filter(project -> project.zoneId().equals(subject.id()))
                        .toList();
            case PROJECTS ->
                projects.stream()
                        .filter(project -> project.id().equals(subject.id()))
                        .toList();
        };
    }

    /** The zones that are in the subject. */
    public List<ZoneRow> ownZones() {
        return subject.type() == SubjectType.ZONES
                ? zones.stream().filter(zone -> zone.id().equals(subject.id())).toList()
                : subject.type() == SubjectType.PROJECTS ? List.of() : zones;
    }
}
