package vn.zoneregistry.reporting.territory;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.CountedReports.Reporter;

/**
 * Whose reports are told apart, and of which zones and lines of business those of the projects are added up. So the memory
 * that a question takes grows with the zones and not with the figures of their projects.
 */
final class ProjectWholes {

    private final Territory territory;
    private final Resolution resolution;

    ProjectWholes(Territory territory, Resolution resolution) {
        this.territory = territory;
        this.resolution = resolution;
    }

    private boolean ownAreToldApart() {
        return resolution == Resolution.PROJECTS
                || territory.subject().type() == SubjectType.ZONES
                || territory.subject().type() == SubjectType.PROJECTS;
    }

    /** Provinces, zones, and the projects that are told apart. */
    List<Reporter> toldApart() {
        var projects = ownAreToldApart() ? territory.ownProjects() : List.<ProjectRow>of();
        return Stream.concat(
                        territory.places().stream().map(place -> new Reporter(place, null)),
                        projects.stream()
                                .map(project -> new Reporter(
                                        new SubjectKey(SubjectType.PROJECTS, project.id()), project.zoneId())))
                .toList();
    }

    /** The zones whose projects are added up. */
    List<ZoneRow> zones() {
        var toldApart = ownAreToldApart()
                ? territory.ownZones().stream().map(ZoneRow::id).collect(Collectors.toSet())
                : Set.<String>of();
        return territory.zones().stream()
                .filter(zone -> !toldApart.contains(zone.id()))
                .toList();
    }

    /** Whether those of a line of business are added up too. */
    boolean divisions() {
        return resolution == Resolution.DIVISIONS && !ownAreToldApart();
    }

    /** Says in the book of what there will be sums. */
    void addUpIn(FigureBook book) {
        var projects = territory.projects().stream().collect(Collectors.groupingBy(ProjectRow::zoneId));
        for (var zone : zones()) {
            book.addsUp(
                    new SubjectKey(SubjectType.ZONES, zone.id()),
                    projects.getOrDefault(zone.id(), List.of()).stream()
                            .map(project -> new SubjectKey(SubjectType.PROJECTS, project.id()))
                            .toList());
        }
        if (divisions()) {
            territory.projects().stream()
                    .map(ProjectRow::principalDivision)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(division -> book.addsUp(Territory.division(division)));
        }
    }
}
