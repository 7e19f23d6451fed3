package vn.zoneregistry.reporting.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.reporting.indicator.SampleIndicators;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.unit.Unit;

class ValidationTest {

    private static final Map<String, Unit> UNITS =
            Map.of("PERSON", new Unit("PERSON", "PERSON", BigDecimal.ONE, true, "người", "people"));

    private final Map<String, BigDecimal> values = new LinkedHashMap<>();
    private final Map<String, BigDecimal> lastYear = new LinkedHashMap<>();
    private final Map<String, BigDecimal> parts = new LinkedHashMap<>();
    private final Map<String, BigDecimal> unmeasured = new LinkedHashMap<>();
    private BigDecimal dongPerDollar;

    @Test
    void aPartIsNotMoreThanTheWhole() {
        values.put("WORKERS_TOTAL", new BigDecimal("1000"));
        values.put("WORKERS_LOCAL", new BigDecimal("1001"));

        var finding =
                only(rule(RuleKind.PARTS_WITHIN_WHOLE, Severity.ERROR, List.of("WORKERS_LOCAL"), "WORKERS_TOTAL"));

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.indicator()).isEqualTo("WORKERS_LOCAL");
        assertThat(finding.message()).contains("1001").contains("1000");
    }

    @Test
    void aMissingWholeBreaksNoRule() {
        values.put("WORKERS_LOCAL", new BigDecimal("1001"));

        assertThat(findings(
                        rule(RuleKind.PARTS_WITHIN_WHOLE, Severity.ERROR, List.of("WORKERS_LOCAL"), "WORKERS_TOTAL")))
                .isEmpty();
    }

    @Test
    void theServiceLandOfAParkMayBeLeasedToo() {
        var rule = rule(RuleKind.PARTS_WITHIN_WHOLE, Severity.ERROR, List.of("LAND_LEASED"), "LAND_INDUSTRIAL");
        values.put("LAND_INDUSTRIAL", new BigDecimal("50"));
        values.put("LAND_LEASED", new BigDecimal("55"));
        assertThat(findings(rule)).hasSize(1);

        unmeasured.put("LAND_INDUSTRIAL", new BigDecimal("5"));

        assertThat(findings(rule)).isEmpty();
    }

    @Test
    void allPartsTogetherAreTheWhole() {
        var rule = rule(
                RuleKind.PARTS_MAKE_WHOLE, Severity.ERROR, List.of("WORKERS_LOCAL", "LAND_LEASED"), "WORKERS_TOTAL");
        values.put("WORKERS_TOTAL", new BigDecimal("10"));
        values.put("WORKERS_LOCAL", new BigDecimal("7"));
        assertThat(findings(rule)).as("one part is missing").isEmpty();

        values.put("LAND_LEASED", new BigDecimal("2"));

        assertThat(findings(rule)).hasSize(1);
    }

    @Test
    void peopleHaveNoFractionsAndNothingIsNegative() {
        values.put("WORKERS_TOTAL", new BigDecimal("10.5"));
        values.put("REVENUE", new BigDecimal("-0.5"));

        assertThat(only(everything(RuleKind.WHOLE_UNITS, null)).indicator()).isEqualTo("WORKERS_TOTAL");
        assertThat(only(everything(RuleKind.NON_NEGATIVE, null)).indicator()).isEqualTo("REVENUE");
    }

    @Test
    void aJumpOfMoreThanHalfIsLookedAt() {
        var rule = everything(RuleKind.LIKE_LAST_YEAR, "50");
        lastYear.put("REVENUE", new BigDecimal("100"));
        values.put("REVENUE", new BigDecimal("150"));
        assertThat(findings(rule)).isEmpty();

        values.put("REVENUE", new BigDecimal("150.1"));
        assertThat(findings(rule)).hasSize(1);

        values.put("REVENUE", new BigDecimal("49"));
        assertThat(findings(rule)).hasSize(1);
    }

    @Test
    void aThousandOrAMillionTimesLastYearIsASlipOfScale() {
        var rule = everything(RuleKind.SCALE_OF_LAST_YEAR, null);
        lastYear.put("REVENUE", new BigDecimal("1.054"));
        for (var slipped : List.of("1100", "980000", "0.0011")) {
            values.put("REVENUE", new BigDecimal(slipped));
            assertThat(findings(rule)).as(slipped).hasSize(1);
        }

        values.put("REVENUE", new BigDecimal("100"));

        assertThat(findings(rule)).isEmpty();
    }

    @Test
    void aZoneIsLikeItsProjectsWithinOnePercent() {
        var rule = everything(RuleKind.LIKE_ITS_PARTS, "1");
        parts.put("REVENUE", new BigDecimal("100"));
        values.put("REVENUE", new BigDecimal("101"));
        assertThat(findings(rule)).isEmpty();

        values.put("REVENUE", new BigDecimal("101.5"));

        assertThat(findings(rule)).hasSize(1);
    }

    @Test
    void aProvinceMayHaveMoreThanItsZonesButNotLess() {
        var rule = everything(RuleKind.NOT_BELOW_ITS_PARTS, null);
        parts.put("REVENUE", new BigDecimal("100"));
        values.put("REVENUE", new BigDecimal("500"));
        assertThat(findings(rule)).isEmpty();

        values.put("REVENUE", new BigDecimal("99.99"));

        assertThat(findings(rule)).hasSize(1);
    }

    @Test
    void exportsAreHeldAgainstRevenueOnlyAtARecordedRate() {
        var rule = rule(RuleKind.WITHIN_AT_EXCHANGE_RATE, Severity.WARNING, List.of("EXPORT_VALUE"), "REVENUE");
        values.put("REVENUE", new BigDecimal("900"));
        values.put("EXPORT_VALUE", new BigDecimal("38"));
        assertThat(findings(rule)).isEmpty();

        dongPerDollar = new BigDecimal("25000");

        assertThat(only(rule).message()).contains("950").contains("900");
    }

    @Test
    void aRuleForZonesLeavesProvincesAlone() {
        var rule = new ValidationRule(
                "zones-only",
                Severity.WARNING,
                RuleKind.NON_NEGATIVE,
                SubjectType.ZONES,
                List.of(),
                null,
                null,
                "mô tả",
                "description");
        values.put("REVENUE", new BigDecimal("-1"));

        assertThat(findings(rule)).isEmpty();
    }

    private Finding only(ValidationRule rule) {
        assertThat(findings(rule)).hasSize(1);
        return findings(rule).get(0);
    }

    private List<Finding> findings(ValidationRule rule) {
        return new Validation(List.of(rule), SampleIndicators.all(), UNITS)
                .findings(new Evidence(SubjectType.PROVINCES, values, lastYear, parts, unmeasured, dongPerDollar));
    }

    private static ValidationRule rule(RuleKind kind, Severity severity, List<String> parts, String whole) {
        return new ValidationRule("rule", severity, kind, null, parts, whole, null, "mô tả", "description");
    }

    private static ValidationRule everything(RuleKind kind, String tolerance) {
        return new ValidationRule(
                "rule",
                Severity.WARNING,
                kind,
                null,
                List.of(),
                null,
                tolerance == null ? null : new BigDecimal(tolerance),
                "mô tả",
                "description");
    }
}
