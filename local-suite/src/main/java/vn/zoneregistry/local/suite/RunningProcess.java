package vn.zoneregistry.local.suite;

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
        handle().ifPresent(process -> {
            var ended = process.onExit().completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (ended.join() == null) {
                process.destroyForcibly();
                process.onExit().join();
            }
        });
    }

    /** Ends it at once, as a crash would, and waits until it is gone. */
    void kill() {
        handle().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(startedAt, start).abs().compareTo(TOLERANCE) < 0)
                .orElse(startedAt.equals(Instant.EPOCH));
    }
}
