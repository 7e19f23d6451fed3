package vn.zoneregistry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {

    private final TaxCode.Check check = new TaxCode.Check();

    @ParameterizedTest
    @ValueSource(strings = {"0100233488", "0100112437", "0314409058-002"})
    void acceptsAssignedCodes(String code) {
        assertThat(check.isValid(code, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100233480",
                "0100233488-000",
                "100233488",
                "0100233488-01",
                "0100233488-0001",
                "0000000000",
                "01002334AB",
                "٠١٠٠٢٣٣٤٨٨"
            })
    void refusesEverythingElse(String code) {
        assertThat(check.isValid(code, null)).isFalse();
    }
}
