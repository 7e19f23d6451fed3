package vn.zoneregistry.projects.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.projects.project.ProjectSummaries.Group;
import vn.zoneregistry.projects.project.ProjectSummary.Sum;

class PublicSummaryTest {

    private final List<Group> groups = new ArrayList<>();

    @Test
    void groupsOfThreeAreTold() {
        group("north", "06", "A", "B", "C");

        assertThat(withheld(SummaryGroup.kind)).isEmpty();
    }

    @Test
    void twoGroupsOfOneEnterpriseEachAreNotEnoughToHideThem() {
        group("big", "06", "A", "B", "C");
        group("bigger", "06", "D", "E", "F");
        group("one", "06", "G");
        group("other", "06", "H");

        assertThat(withheld(SummaryGroup.kind)).containsExactly("big", "one", "other");
    }

    @Test
    void aZoneIsHiddenAmongThoseOfItsProvince() {
        group("far", "01", "A", "B", "C");
        group("near", "06", "D", "E", "F");
        group("one", "06", "G");

        assertThat(withheld(SummaryGroup.zone)).containsExactly("near", "one");
    }

    @Test
    void aProvinceThatHidesAnotherShowsNoZoneEither() {
        group("far", "01", "A", "B", "C");
        group("farther", "01", "D", "E", "F");
        group("one", "06", "G");
        group("third", "10", "H", "I", "J");

        assertThat(withheld(SummaryGroup.zone)).containsExactly("far", "farther", "one");
    }

    @Test
    void aSumThatOneOfManyKnowsIsThatOnesOwn() {
        groups.add(new Group(
                new ProjectSummary.Line("north", "north", 3, "300", null, new BigDecimal("17.7"), null, false),
                Map.of(Sum.REGISTERED_CAPITAL, List.of("A", "B", "C"), Sum.LAND, List.of("A")),
                "06"));

        var line = summary(SummaryGroup.kind, false).items().get(0);

        assertThat(line.registeredCapitalVnd()).isEqualTo("300");
        assertThat(line.landAreaHa()).isNull();
        assertThat(line.withheld()).isTrue();
    }

    @Test
    void ofAPlaceAndOfSectorsOnlyNumbersAreTold() {
        group("north", "06", "A", "B", "C");

        assertThat(withheld(SummaryGroup.sector)).containsExactly("north");
        assertThat(summary(SummaryGroup.kind, true).total().withheld()).isTrue();
    }

    private void group(String key, String province, String... enterprises) {
        groups.add(new Group(
                new ProjectSummary.Line(key, key, 1, "100", null, null, null, false),
                Map.of(Sum.REGISTERED_CAPITAL, List.of(enterprises)),
                province));
    }

    private List<String> withheld(SummaryGroup groupBy) {
        return summary(groupBy, false).items().stream()
                .filter(ProjectSummary.Line::withheld)
                .map(ProjectSummary.Line::key)
                .toList();
    }

    private ProjectSummary summary(SummaryGroup groupBy, boolean ofAPlace) {
        var all = new Group(
                new ProjectSummary.Line(null, null, groups.size(), "100", null, null, null, false),
                Map.of(Sum.REGISTERED_CAPITAL, List.of("A", "B", "C")),
                null);
        return new PublicSummary(groups, all).of(groupBy, ofAPlace);
    }
}
