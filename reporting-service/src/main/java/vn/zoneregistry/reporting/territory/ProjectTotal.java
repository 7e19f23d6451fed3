package vn.zoneregistry.reporting.territory;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.figure.Said;
import vn.zoneregistry.reporting.figure.Sum;
import vn.zoneregistry.reporting.indicator.Aggregation;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;

/**
 * What the projects of a zone, or those of a line of business in a province, have reported for a year together.
 *
 * @param of the zone or the line of business
 * @param kept whether it was there; where not, nothing but the key is known
 * @param sums by indicator
 * @param said what the projects of a zone speak of
 * @param products of the projects of a zone, in the order in which they are named
 */
public record ProjectTotal(
        Key key, SubjectKey of, boolean kept, Map<String, Added> sums, List<Pattern> said, List<Product> products) {

    private static final TypeReference<Map<String, Added>> SUMS = new TypeReference<>() {};
    private static final TypeReference<List<Pattern>> SAID = new TypeReference<>() {};
    private static final TypeReference<List<Product>> PRODUCTS = new TypeReference<>() {};
    private static final Set<Aggregation> ADD_UP =
            EnumSet.of(Aggregation.SUM, Aggregation.WEIGHTED_AVERAGE, Aggregation.RATIO);

    public record Key(String whole, int year) {}

    /**
     * A sum.
     *
     * @param numeratorWords a bit for each word that one of the figures has
     * @param projects how many projects have it
     * @param fingerprint the sum of the hashes of their ids
     */
    public record Added(
            BigDecimal numerator,
            int numeratorWords,
            BigDecimal denominator,
            int denominatorWords,
            int projects,
            BigDecimal fingerprint) {

        /** Of the fingerprint the last 64 bits: the sum itself may need more. */
        Sum sum() {
            return new Sum(
                    numerator,
                    words(numeratorWords),
                    denominator,
                    words(denominatorWords),
                    projects,
                    fingerprint.longValue());
        }

        private static Set<Qualifier> words(int bits) {
            var words = EnumSet.noneOf(Qualifier.class);
            for (var word : Qualifier.values()) {
                if ((bits & 1 << word.ordinal()) != 0) {
                    words.add(word);
                }
            }
            return words;
        }
    }

    /**
     * Codes of indicators that some projects speak of alike, with commas between.
     *
     * @param known which they have figures for
     * @param inapplicable which they say do not apply
     * @param projects which projects, {@code null} for all of the zone that no other pattern has
     */
    public record Pattern(String known, String inapplicable, List<String> projects) {

        private Said said() {
            return new Said(codes(known), codes(inapplicable));
        }

        private static Set<String> codes(String list) {
            return list.isEmpty() ? Set.of() : Set.of(list.split(","));
        }
    }

    /** What the projects made, with the words of the quantities that were added up. */
    public record Product(String name, String unit, BigDecimal quantity, Set<Qualifier> qualifiers) {}

    static ProjectTotal of(Row row) throws SQLException {
        var zone = row.text("zone");
        return new ProjectTotal(
                new Key(row.text("whole"), row.integer("year")),
                zone == null ? Territory.division(row.text("division")) : new SubjectKey(SubjectType.ZONES, zone),
                row.bool("kept"),
                orEmpty(row.json("sums", SUMS)),
                orEmpty(row.json("said", SAID)),
                orEmpty(row.json("products", PRODUCTS)));
    }

    void putInto(FigureBook book, Catalogue catalogue) {
        sums.forEach((code, added) -> catalogue
                .find(code)
                .filter(indicator -> ADD_UP.contains(indicator.aggregation()))
                .ifPresent(indicator -> book.putSum(of, key.year(), code, added.sum())));
        for (var pattern : said) {
            if (pattern.projects() == null) {
                book.putUsual(of, key.year(), pattern.said());
            } else {
                pattern.projects()
                        .forEach(project -> book.putSaid(
                                new SubjectKey(SubjectType.PROJECTS, project), key.year(), pattern.said()));
            }
        }
    }

    private static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
        return map == null ? Map.of() : map;
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
