package vn.zoneregistry.projects.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of a project's investors. */
class ShareTest {

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "100, true",
        "33.33 33.33 33.34, true",
        "33.33 33.33 33.33, false",
        "60 50, false",
        "- -, true",
        "100 -, false"
    })
    void areTheWholeOrUnknown(String percents, boolean addUp) {
        var shares = Arrays.stream(percents.split(" "))
                .filter(percent -> !percent.isEmpty())
                .map(percent -> new Share(UUID.randomUUID(), percent.equals("-") ? null : new BigDecimal(percent)))
                .toList();

        assertThat(Share.addUp(shares)).isEqualTo(addUp);
    }
}
