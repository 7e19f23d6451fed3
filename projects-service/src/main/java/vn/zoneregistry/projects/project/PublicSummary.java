package vn.zoneregistry.projects.project;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.zoneregistry.projects.project.ProjectSummaries.Group;

/**
 * What the public is told of projects added up: how many there are, and their figures of three enterprises or more, unless
 * what is left of a total without all that is told were figures of fewer. Zones are looked at within their provinces, and
 * provinces as they are told by themselves, so that neither summary tells more of the other.
 */
final class PublicSummary {

    /** Whoever is one of two knows the figures of the other. */
    private static final int FEWEST_ENTERPRISES = 3;

    /** After every code, as the database sorts what has none. */
    private static final String NOWHERE = "\uffff";

    private final List<Group> groups;
    private final Group total;

    PublicSummary(List<Group> groups, Group total) {
        this.groups = groups;
        this.total = total;
    }

    /**
     * @param ofAPlace whether it is of some of the projects only, which could be subtracted from all; then nothing but their
     *     number is told. The same holds for sectors, since a project may be in several.
     */
    ProjectSummary of(SummaryGroup groupBy, boolean ofAPlace) {
        if (ofAPlace || groupBy == SummaryGroup.sector) {
            return told(Set.copyOf(groups), ofAPlace);
        }
        return told(groupBy == SummaryGroup.zone ? zones() : withheld(groups), false);
    }

    private ProjectSummary told(Set<Group> withheld, boolean withoutTotal) {
        return new ProjectSummary(
                groups.stream()
                        .map(group -> withheld.contains(group) ? group.line().withoutFigures() : group.line())
                        .toList(),
                withoutTotal || few(enterprises(total)) ? total.line().withoutFigures() : total.line());
    }

    private Set<Group> zones() {
        var families = new TreeMap<>(groups.stream()
                .collect(Collectors.groupingBy(group -> Objects.requireNonNullElse(group.family(), NOWHERE))));
        var provinces =
                families.entrySet().stream().map(PublicSummary::province).toList();
        var untold = withheld(provinces).stream().map(Group::family).collect(Collectors.toSet());
        var withheld = new HashSet<Group>();
        families.forEach((code, zones) -> withheld.addAll(untold.contains(code) ? zones : withheld(zones)));
        return withheld;
    }

    private static Group province(Map.Entry<String, List<Group>> family) {
        var enterprises = family.getValue().stream()
                .flatMap(zone -> zone.enterprises().stream())
                .distinct()
                .toList();
        return new Group(null, enterprises, family.getKey());
    }

    /** Those of too few enterprises, and in their order as many others as it takes to hide what is left. */
    private static Set<Group> withheld(List<Group> groups) {
        var withheld =
                groups.stream().filter(group -> few(enterprises(group))).collect(Collectors.toCollection(HashSet::new));
        var left = new HashSet<String>();
        withheld.forEach(group -> left.addAll(group.enterprises()));
        for (var group : groups) {
            if (few(left) && withheld.add(group)) {
                left.addAll(group.enterprises());
            }
        }
        return withheld;
    }

    private static Set<String> enterprises(Group group) {
        return Set.copyOf(group.enterprises());
    }

    private static boolean few(Set<String> enterprises) {
        return !enterprises.isEmpty() && enterprises.size() < FEWEST_ENTERPRISES;
    }
}
