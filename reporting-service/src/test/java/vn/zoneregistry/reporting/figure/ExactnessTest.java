package vn.zoneregistry.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.zoneregistry.domain.Qualifier.ABOUT;
import static vn.zoneregistry.domain.Qualifier.AT_LEAST;
import static vn.zoneregistry.domain.Qualifier.EXACT;
import static vn.zoneregistry.domain.Qualifier.FROM;
import static vn.zoneregistry.domain.Qualifier.NEARLY;
import static vn.zoneregistry.domain.Qualifier.OVER;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExactnessTest {

    @Test
    void isExactOnlyIfAllAre() {
        assertThat(Exactness.ofSum(List.of(EXACT, EXACT))).isEqualTo(EXACT);
        assertThat(Exactness.ofSum(List.of(EXACT, ABOUT))).isEqualTo(ABOUT);
    }

    @Test
    void keepsTheSideToWhichAllErr() {
        assertThat(Exactness.ofSum(List.of(OVER, EXACT))).isEqualTo(OVER);
        assertThat(Exactness.ofSum(List.of(NEARLY, EXACT, NEARLY))).isEqualTo(NEARLY);
        assertThat(Exactness.ofSum(List.of(AT_LEAST, FROM))).isEqualTo(AT_LEAST);
        assertThat(Exactness.ofSum(List.of(OVER, FROM))).isEqualTo(OVER);
    }

    @Test
    void isAboutWhereTheSidesDiffer() {
        assertThat(Exactness.ofSum(List.of(OVER, NEARLY))).isEqualTo(ABOUT);
        assertThat(Exactness.ofSum(List.of(OVER, ABOUT))).isEqualTo(ABOUT);
    }

    @Test
    void aQuotientKeepsTheWordOfItsNumeratorOverAnExactDenominator() {
        assertThat(Exactness.ofQuotient(NEARLY, EXACT)).isEqualTo(NEARLY);
        assertThat(Exactness.ofQuotient(OVER, OVER)).isEqualTo(ABOUT);
    }
}
