package vn.zoneregistry.projects.sector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where in the catalogue a line of business belongs. */
class LineOfBusinessTest {

    @ParameterizedTest
    @CsvSource({"C,C", "C16,C16", "C161,C16", "C16101,C16"})
    void belongsToItsDivision(String code, String catalogued) {
        var line = new LineOfBusiness(SectorScheme.VSIC2018, code);

        assertThat(line.catalogued()).isEqualTo(new LineOfBusiness(SectorScheme.VSIC2018, catalogued));
    }
}
