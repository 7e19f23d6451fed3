package vn.zoneregistry.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

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

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessThatEndedButIsNotForgottenIsNotAlive() throws Exception {
        // the shell becomes a program that never asks what became of its child
        var parent = new ProcessBuilder("sh", "-c", "sleep 0.5 & echo $!; exec sleep 60").start();
        try {
            var child = Long.parseLong(parent.inputReader().readLine());
            var process = RunningProcess.of(ProcessHandle.of(child).orElseThrow());
            assertThat(process.isAlive()).isTrue();

            process.terminate();
            process.awaitEnd();

            assertThat(ProcessHandle.of(child)).isPresent();
            assertThat(process.isAlive()).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }
}
