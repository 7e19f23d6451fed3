package vn.zoneregistry.reporting.territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.reporting.figure.Enterprises;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.CountedReports.Reporter;

/**
 * Whose reports are told apart, and to which sums those of the projects of a territory belong: to that of its zone unless
 * the project is told apart itself, and to that of its line of business. So the memory that a question takes grows with
 * the zones and not with the figures of their projects.
 */
final class ProjectWholes {

    private final Territory territory;
    private final Set<String> own;
    private final boolean ownAreToldApart;
    private final boolean divisions;
    private final List<String> enterprises;
    private final Map<String, Integer> numbers = new HashMap<>();

    ProjectWholes(Territory territory, Resolution resolution) {
        this.territory = territory;
        own = territory.ownProjects().stream().map(ProjectRow::id).collect(Collectors.toSet());
        ownAreToldApart = resolution == Resolution.PROJECTS
                || territory.subject().type() == SubjectType.ZONES
                || territory.subject().type() == SubjectType.PROJECTS;
        divisions = resolution == Resolution.DIVISIONS;
        enterprises = territory.projects().stream()
                .map(ProjectRow::enterprise)
                .distinct()
                .toList();
        enterprises.forEach(enterprise -> numbers.put(enterprise, numbers.size()));
    }

    /** Provinces, zones, and the projects that are told apart. */
    List<Reporter> toldApart() {
        return Stream.concat(
                        territory.places().stream(),
                        territory.projects().stream()
                                .filter(this::isToldApart)
                                .map(project -> new SubjectKey(SubjectType.PROJECTS, project.id())))
                .map(Reporter::toldApart)
                .toList();
    }

    /** The projects that are added up, each with what it is added to. */
    List<Reporter> addedUp() {
        return territory.projects().stream()
                .map(this::reporter)
                .filter(reporter -> reporter.zone() != null || reporter.division() != null)
                .toList();
    }

    /** All that there are sums of. */
    Stream<SubjectKey> all() {
        return addedUp().stream()
                .flatMap(reporter -> Stream.of(reporter.zone(), reporter.division()))
                .filter(Objects::nonNull)
                .distinct();
    }

    /** The enterprise that has the number. */
    Enterprises enterprise(int number) {
        return Enterprises.of(enterprises.get(number));
    }

    private Reporter reporter(ProjectRow project) {
        var division = divisions && own.contains(project.id()) ? project.principalDivision() : null;
        return new Reporter(
                new SubjectKey(SubjectType.PROJECTS, project.id()),
                isToldApart(project) ? null : new SubjectKey(SubjectType.ZONES, project.zoneId()),
                division == null ? null : Territory.division(division),
                numbers.get(project.enterprise()));
    }

    private boolean isToldApart(ProjectRow project) {
        return ownAreToldApart && own.contains(project.id());
    }
}
