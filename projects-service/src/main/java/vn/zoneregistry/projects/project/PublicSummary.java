package vn.zoneregistry.projects.project;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.zoneregistry.projects.project.ProjectSummaries.Group;
import vn.zoneregistry.projects.project.ProjectSummary.Sum;

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
        var withheld = new HashMap<Group, Set<Sum>>();
        var withheldOfAll = EnumSet.noneOf(Sum.class);
        for (var sum : Sum.values()) {
            for (var group : ofAPlace || groupBy == SummaryGroup.sector ? groups : withheld(groupBy, sum)) {
                withheld.computeIfAbsent(group, same -> EnumSet.noneOf(Sum.class))
                        .add(sum);
            }
            if (ofAPlace || few(of(total, sum))) {
                withheldOfAll.add(sum);
            }
        }
        return new ProjectSummary(
                groups.stream()
                        .map(group -> group.line().without(withheld.getOrDefault(group, Set.of())))
                        .toList(),
                total.line().without(withheldOfAll));
    }

    private Collection<Group> withheld(SummaryGroup groupBy, Sum sum) {
        return groupBy == SummaryGroup.zone ? zones(sum) : withheld(groups, sum);
    }

    private Set<Group> zones(Sum sum) {
        var families = new TreeMap<>(groups.stream()
                .collect(Collectors.groupingBy(group -> Objects.requireNonNullElse(group.family(), NOWHERE))));
        var provinces = families.entrySet().stream()
                .map(family -> province(family, sum))
                .toList();
        var untold = withheld(provinces, sum).stream().map(Group::family).collect(Collectors.toSet());
        var withheld = new HashSet<Group>();
        families.forEach((code, zones) -> withheld.addAll(untold.contains(code) ? zones : withheld(zones, sum)));
        return withheld;
    }

    private static Group province(Map.Entry<String, List<Group>> family, Sum sum) {
        var enterprises = family.getValue().stream()
                .flatMap(zone -> of(zone, sum).stream())
                .distinct()
                .toList();
        return new Group(null, Map.of(sum, enterprises), family.getKey());
    }

    /** Those of too few enterprises, and in their order as many others as it takes to hide what is left. */
    private static Set<Group> withheld(List<Group> groups, Sum sum) {
        var withheld =
                groups.stream().filter(group -> few(of(group, sum))).collect(Collectors.toCollection(HashSet::new));
        var left = new HashSet<String>();
        withheld.forEach(group -> left.addAll(of(group, sum)));
        for (var group : groups) {
            if (few(left) && !of(group, sum).isEmpty() && withheld.add(group)) {
                left.addAll(of(group, sum));
            }
        }
        return withheld;
    }

    private static Set<String> of(Group group, Sum sum) {
        return Set.copyOf(group.enterprises().getOrDefault(sum, List.of()));
    }

    private static boolean few(Set<String> enterprises) {
        return !enterprises.isEmpty() && enterprises.size() < FEWEST_ENTERPRISES;
    }
}
