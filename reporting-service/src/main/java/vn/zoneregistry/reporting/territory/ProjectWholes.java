package vn.zoneregistry.reporting.territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;

/**
 * To which sums each project of a territory belongs: to that of its zone unless it is told apart itself, and to that of its
 * line of business. So the memory that a question takes grows with the zones and not with their projects.
 */
final class ProjectWholes {

    private final Map<String, Membership> memberships = new HashMap<>();

    /**
     * A project and what it belongs to.
     *
     * @param toldApart whether its own figures are kept too
     * @param wholes whose sums its figures are added to
     */
    record Membership(SubjectKey project, boolean toldApart, List<SubjectKey> wholes) {}

    ProjectWholes(Territory territory, Resolution resolution) {
        var own = territory.ownProjects().stream().map(ProjectRow::id).collect(Collectors.toSet());
        boolean ownAreTold = resolution == Resolution.PROJECTS
                || territory.subject().type() == SubjectType.ZONES
                || territory.subject().type() == SubjectType.PROJECTS;
        var keys = new HashMap<SubjectKey, SubjectKey>();
        for (var project : territory.projects()) {
            boolean isOwn = own.contains(project.id());
            boolean toldApart = isOwn && ownAreTold;
            var zone = Stream.of(new SubjectKey(SubjectType.ZONES, project.zoneId()))
                    .filter(key -> !toldApart);
            var division = Stream.ofNullable(project.principalDivision())
                    .filter(code -> isOwn && resolution == Resolution.DIVISIONS)
                    .map(Territory::division);
            var wholes = Stream.concat(zone, division)
                    .map(key -> keys.computeIfAbsent(key, same -> same))
                    .toList();
            memberships.put(
                    project.id(),
                    new Membership(new SubjectKey(SubjectType.PROJECTS, project.id()), toldApart, wholes));
        }
    }

    Stream<SubjectKey> all() {
        return memberships.values().stream()
                .flatMap(member -> member.wholes().stream())
                .distinct();
    }

    /** Whatever is no project is told apart and belongs to no sum. */
    Membership of(SubjectKey subject) {
        return subject.type() == SubjectType.PROJECTS
                ? memberships.get(subject.id())
                : new Membership(subject, true, List.of());
    }
}
