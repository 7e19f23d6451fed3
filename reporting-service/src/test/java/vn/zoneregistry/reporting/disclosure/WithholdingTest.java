package vn.zoneregistry.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.reporting.figure.Book.park;
import static vn.zoneregistry.reporting.figure.Book.project;
import static vn.zoneregistry.reporting.figure.Book.province;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.REVENUE;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Book;
import vn.zoneregistry.reporting.figure.Consolidation;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.indicator.SampleIndicators;
import vn.zoneregistry.reporting.subject.NamedSubject;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.EnterpriseRoll;
import vn.zoneregistry.reporting.territory.ProjectRow;

/** What an analyst who subtracts everything that is told from everything else can find out. */
class WithholdingTest {

    private static final int YEAR = 2024;
    private static final long PRIME = 1_000_003;

    private final Book book = new Book();
    private final List<ProjectRow> projects = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();

    @Test
    void tellsNothingOfTwoEnterprises() {
        var zone = park("zone", owned("a", "A", true), owned("b", "B", true));
        var whole = province("10-2004", zone, park("another", threeReporting("x")));

        assertThat(told(whole, zone)).isFalse();
    }

    @Test
    void twoProjectsOfOneEnterpriseAreOne() {
        var zone = park("zone", owned("a", "A", true), owned("b", "A", true), owned("c", "C", true));
        var whole = province("10-2004", zone);

        assertThat(told(whole, zone)).isFalse();
        assertThat(told(whole, whole)).isFalse();
    }

    @Test
    void aSecondZoneHidesWhatIsLeft() {
        var few = park("zone-1", owned("a", "A", true));
        var many = park("zone-2", threeReporting("x"));
        var more = park("zone-3", threeReporting("y"));
        var whole = province("10-2004", few, many, more);

        assertThat(told(whole, whole)).isTrue();
        assertThat(told(whole, few)).isFalse();
        assertThat(told(whole, many)).isFalse();
        assertThat(told(whole, more)).isTrue();
    }

    @Test
    void whatAProvinceSaysItselfGivesNobodyAway() {
        var silent = park("zone-1", owned("a", "A", false));
        var many = park("zone-2", threeReporting("x"));
        var whole = province("10-2004", silent, many);
        book.says(whole, YEAR, REVENUE, "100");

        assertThat(told(whole, whole)).isTrue();
        assertThat(told(whole, many)).isFalse();
    }

    @Test
    void aZoneThatNobodyListedEnterprisesOfSpeaksForItself() {
        var zone = park("zone");
        var whole = province("10-2004", zone);
        book.says(zone, YEAR, REVENUE, "166");

        assertThat(told(whole, zone)).isTrue();
        assertThat(told(whole, whole)).isTrue();
    }

    @Test
    void ofThePastTellsNothingThatGrewByOneEnterpriseAfterTheOther() {
        var zone = park("zone", threeReporting("x"));
        var whole = province("10-2004", zone);

        assertThat(disclosure(whole, true).of(zone, REVENUE, YEAR).withheld()).isTrue();
        assertThat(disclosure(whole, true).of(whole, REVENUE, YEAR).withheld()).isTrue();
    }

    static Stream<Long> seeds() {
        return new Random(20_240_101).longs(300).boxed();
    }

    /**
     * All that is told are sums of figures of projects. If some of them, added and subtracted, left nothing but projects of
     * one or two enterprises, the rank of the sums would be smaller without those projects.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingThatIsToldAddsUpToTwoEnterprises(long seed) {
        var random = new Random(seed);
        var old = province("06-2004", zones(random, "old"));
        var whole = new Part(
                NamedSubject.COUNTRY.key(),
                null,
                "",
                true,
                null,
                List.of(
                        province(
                                "19-2025",
                                Stream.concat(Stream.of(old), Stream.of(zones(random, "own")))
                                        .toArray(Part[]::new)),
                        province("15-2025", zones(random, "far"))));
        var parts = everyPart(whole).toList();
        parts.stream()
                .filter(part -> part.subject().type() != SubjectType.PROJECTS && random.nextInt(4) == 0)
                .forEach(part -> book.says(part, YEAR, REVENUE, "1000"));
        var consolidation = consolidation();
        var disclosure = disclosure(whole, false);

        var sums = parts.stream()
                .filter(part -> disclosure.of(part, REVENUE, YEAR).figure() != null)
                .map(part -> in(part, consolidation))
                .toList();

        var enterprises = List.copyOf(new TreeSet<>(owners.values()));
        for (var one : enterprises) {
            for (var other : enterprises) {
                var rest = owners.keySet().stream()
                        .filter(project -> !owners.get(project).equals(one)
                                && !owners.get(project).equals(other))
                        .toList();
                assertThat(rank(sums, rest))
                        .as("seed %d: the sums %s tell of %s and %s", seed, sums, one, other)
                        .isEqualTo(rank(sums, List.copyOf(owners.keySet())));
            }
        }
    }

    private Part[] zones(Random random, String name) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(zone -> park(
                        name + zone,
                        IntStream.range(0, 1 + random.nextInt(4))
                                .mapToObj(each -> owned(
                                        name + zone + "-" + each,
                                        random.nextInt(4) == 0 ? "everywhere" : name + zone + random.nextInt(5),
                                        random.nextInt(4) > 0))
                                .toArray(Part[]::new)))
                .toArray(Part[]::new);
    }

    /** The projects whose figures are in that of a part: those that are added up, or all where it speaks for itself. */
    private Set<String> in(Part part, Consolidation consolidation) {
        var figure = consolidation.of(part, REVENUE, YEAR);
        if (figure.figure() == null) {
            return Set.of();
        }
        var in = new HashSet<String>();
        if (part.parts().isEmpty()) {
            in.add(part.code());
        }
        for (var below : part.parts()) {
            in.addAll(
                    figure.basis() == Basis.AGGREGATED
                            ? in(below, consolidation)
                            : everyPart(below)
                                    .filter(each -> each.subject().type() == SubjectType.PROJECTS)
                                    .map(Part::code)
                                    .toList());
        }
        return in;
    }

    private static Stream<Part> everyPart(Part part) {
        return Stream.concat(Stream.of(part), part.parts().stream().flatMap(WithholdingTest::everyPart));
    }

    /** The rank of the sums as vectors over those projects, by elimination modulo a prime. */
    private static int rank(List<Set<String>> sums, List<String> projects) {
        var rows = sums.stream()
                .map(sum -> projects.stream()
                        .mapToLong(project -> sum.contains(project) ? 1 : 0)
                        .toArray())
                .toArray(long[][]::new);
        int rank = 0;
        for (int column = 0; column < projects.size(); column++) {
            int pivot = rank;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot == rows.length) {
                continue;
            }
            var found = rows[pivot];
            rows[pivot] = rows[rank];
            rows[rank] = found;
            for (int row = rank + 1; row < rows.length; row++) {
                long factor = rows[row][column] * inverse(found[column]) % PRIME;
                for (int i = column; i < projects.size(); i++) {
                    rows[row][i] = Math.floorMod(rows[row][i] - factor * found[i], PRIME);
                }
            }
            rank++;
        }
        return rank;
    }

    private static long inverse(long number) {
        return BigInteger.valueOf(number).modInverse(BigInteger.valueOf(PRIME)).longValue();
    }

    private Part[] threeReporting(String name) {
        return Stream.of("1", "2", "3")
                .map(number -> owned(name + number, name + number, true))
                .toArray(Part[]::new);
    }

    private Part owned(String id, String enterprise, boolean reports) {
        var project = project(id);
        owners.put(id, enterprise);
        if (reports) {
            book.says(project, YEAR, REVENUE, "10");
        }
        return project;
    }

    private boolean told(Part whole, Part part) {
        return !disclosure(whole, false).of(part, REVENUE, YEAR).withheld();
    }

    private Disclosure disclosure(Part whole, boolean past) {
        everyPart(whole)
                .filter(part -> part.subject().type() == SubjectType.ZONES)
                .forEach(zone -> zone.parts().forEach(project -> projects.add(row(project, zone))));
        return Disclosure.toThePublic(consolidation(), new EnterpriseRoll(projects), whole, past);
    }

    private Consolidation consolidation() {
        return new Consolidation(SampleIndicators.all(), book.figures(), new FigureBook());
    }

    private ProjectRow row(Part project, Part zone) {
        var id = project.subject().id();
        return new ProjectRow(
                id, id, id, zone.subject().id(), "REGISTERED", null, null, null, null, owners.get(id), List.of());
    }
}
