package vn.zoneregistry.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void areThoseOfTheContractUnlessSaidOtherwise() {
        assertThat(Ports.usual()).isEqualTo(Ports.parse("8081, 8082, 8083"));
    }

    @Test
    void aZeroIsAFreePortAndNoneIsTakenTwice() {
        var ports = Ports.free();

        assertThat(ports.byService().values()).doesNotContain(0).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8081", "8081,8082", "8081,8082,x", "8081,8082,65536", "1,2,3,4", "-1,2,3"})
    void anythingElseIsRefused(String list) {
        assertThatExceptionOfType(SuiteFailure.class).isThrownBy(() -> Ports.parse(list));
    }
}
