package vn.zoneregistry.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.REVENUE;
import static vn.zoneregistry.reporting.indicator.SampleIndicators.WORKERS;

import java.math.BigDecimal;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.explanation.Explanation;
import vn.zoneregistry.reporting.explanation.Operand;
import vn.zoneregistry.reporting.explanation.Operand.Source;
import vn.zoneregistry.reporting.explanation.Workings;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.subject.NamedSubject;
import vn.zoneregistry.reporting.subject.Reference;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.Plans.Plan;

class PaceTest {

    private static final Bilingual WHAT = new Bilingual("doanh thu", "revenue");
    private static final Reference COUNTRY = NamedSubject.COUNTRY.reference();

    private final TreeMap<Integer, Operand> years = new TreeMap<>();

    @Test
    void aFlowAddsUpOverTheYears() {
        year(2021, "100");
        year(2022, "150");

        var progress = progress(REVENUE, "1000", 2022);

        assertThat(progress.actual()).isEqualByComparingTo("250");
        assertThat(progress.completionPercent()).isEqualByComparingTo("25");
        assertThat(progress.remaining()).isEqualByComparingTo("750");
        assertThat(progress.onTrack()).as("400 were due").isFalse();
        assertThat(progress.yearsLeft()).isEqualTo(3);
        assertThat(progress.paceNeeded()).isEqualByComparingTo("250");
    }

    @Test
    void aStockIsTheLatestYearAndNeverASum() {
        year(2020, "500");
        year(2021, "600");
        year(2022, "700");

        var progress = progress(WORKERS, "1000", 2022);

        assertThat(progress.actual()).isEqualByComparingTo("700");
        assertThat(progress.onTrack())
                .as("from 500 in 2020 an even pace is at 700")
                .isTrue();
        assertThat(progress.explanations())
                .extracting(Explanation::formula)
                .contains("actual ≥ before + (target − before) × yearsOver ÷ years");
        assertThat(progress.paceNeeded()).isEqualByComparingTo("100");
    }

    @Test
    void isNotJudgedWhereAYearIsMissing() {
        year(2022, "150");

        var progress = progress(REVENUE, "1000", 2022);

        assertThat(progress.onTrack()).isNull();
        assertThat(progress.yearsMissing()).containsExactly(2021);
    }

    @Test
    void whatIsReachedIsReached() {
        year(2022, "1200");

        var progress = progress(REVENUE, "1000", 2022);

        assertThat(progress.onTrack()).isTrue();
        assertThat(progress.remaining()).isEqualByComparingTo("0");
    }

    @Test
    void aPeriodThatIsOverLeavesNoYear() {
        year(2021, "100");

        var progress = progress(REVENUE, "1000", 2030);

        assertThat(progress.yearsLeft()).isZero();
        assertThat(progress.paceNeeded()).isNull();
    }

    @Test
    void nothingKnownIsNotZero() {
        var progress = progress(REVENUE, "1000", 2022);

        assertThat(progress.actual()).isNull();
        assertThat(progress.completionPercent()).isNull();
        assertThat(progress.onTrack()).isNull();
    }

    private void year(int year, String value) {
        years.put(year, Operand.of("value", WHAT, year, COUNTRY, new BigDecimal(value), Source.AGGREGATED, null));
    }

    private TargetProgress progress(Indicator indicator, String target, int lastYearOver) {
        var subject = new SubjectKey(SubjectType.PROVINCES, "06-2004");
        var plan = new Plan(
                "target",
                1,
                subject,
                indicator.code(),
                2021,
                2025,
                new Figure(new BigDecimal(target), Qualifier.ABOUT));
        var planned = Operand.of("target", WHAT, 2025, COUNTRY, new BigDecimal(target), Source.TARGET, null);
        return new Pace(plan, planned, indicator, years, lastYearOver, new Workings(true))
                .progress(NamedSubject.COUNTRY, indicator);
    }
}
