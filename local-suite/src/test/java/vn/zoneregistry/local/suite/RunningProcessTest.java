package vn.zoneregistry.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunningProcessTest {

    private final RunningProcess self = RunningProcess.of(ProcessHandle.current());

    @Test
    void isKnownByItsNumberAndItsStart() {
        assertThat(self.isAlive()).isTrue();
    }

    @Test
    void anotherProgramThatWasGivenItsNumberLaterIsNotIt() {
        var earlier = new RunningProcess(self.pid(), self.startedAt().minus(Duration.ofMinutes(1)));

        assertThat(earlier.isAlive()).isFalse();
    }
}
