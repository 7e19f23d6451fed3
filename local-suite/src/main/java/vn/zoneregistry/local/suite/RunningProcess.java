package vn.zoneregistry.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that was started for the suite, recognised again after the starter is gone.
 *
 * @param pid its number, which the system may give to another program later
 * @param startedAt by which it is told from that other program
 */
public record RunningProcess(long pid, Instant startedAt) {

    /** Clocks that are set while a process runs shift the start that the system computes for it. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);

    static RunningProcess of(ProcessHandle process) {
        return new RunningProcess(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    boolean isAlive() {
        return handle().isPresent();
    }

    /** Asks it to end, without waiting. */
    void terminate() {
        handle().ifPresent(ProcessHandle::destroy);
    }

    /** Waits until it has ended, and ends it by force when it takes longer than 30 seconds. */
    void awaitEnd() {
        if (!endsWithin(PATIENCE)) {
            kill();
        }
    }

    /** Ends it at once, as a crash would, and waits until it is gone. */
    void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
        if (!endsWithin(PATIENCE)) {
            throw new SuiteFailure("Process " + pid + " does not end, though it was killed: see what holds it.");
        }
    }

    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::isTheSame)
                .filter(process -> !isLeftOver());
    }

    /** Asks again and again: what the system tells of the end of a process that is not one's own child is not reliable. */
    private boolean endsWithin(Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        try {
            while (isAlive()) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_QUESTIONS.toMillis());
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("Interrupted while process " + pid + " was ending.", interrupted);
        }
    }

    private boolean isTheSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(startedAt, start).abs().compareTo(TOLERANCE) < 0)
                .orElse(startedAt.equals(Instant.EPOCH));
    }

    /**
     * Whether it has ended and only waits to be forgotten, for ever in a container whose first process forgets nobody.
     * While one of its threads is still ending, it holds its port.
     */
    private boolean isLeftOver() {
        var process = Path.of("/proc", Long.toString(pid));
        try (var threads = Files.list(process.resolve("task"))) {
            var stat = Files.readString(process.resolve("stat"));
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1) && threads.count() <= 1;
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }
}
