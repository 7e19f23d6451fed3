package vn.zoneregistry.local.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.zoneregistry.embedded.DatabaseFailure;
import vn.zoneregistry.embedded.EmbeddedDatabase;
import vn.zoneregistry.local.identity.LocalKey;

/**
 * The whole registry on one machine: an embedded PostgreSQL server with a database and a role per service, the three packaged
 * services as processes, and the key that signs tokens for them. What runs is recorded in the data folder, so that any process
 * can stop it or take it over. The methods are for one thread, {@link #close} for any.
 */
public final class LocalSuite implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    private final DataFolder folder;
    private final RunRecord record;
    private final LocalKey key;
    private final Ports ports;
    private final EmbeddedDatabase database;
    private final ServiceProgram program;
    private final Readiness readiness = new Readiness();
    private final Consumer<String> progress;

    private LocalSuite(Installation installation, DataFolder folder, Ports ports, Consumer<String> progress)
            throws IOException {
        this.folder = folder;
        this.record = new RunRecord(folder);
        this.ports = ports;
        this.progress = progress;
        this.key = LocalKey.in(folder.identity());
        this.program = new ServiceProgram(installation, folder, key, ports);
        if (EmbeddedDatabase.running(folder.database()).isEmpty()) {
            progress.accept("PostgreSQL: starting");
        }
        this.database = EmbeddedDatabase.kept(folder.database());
        progress.accept("PostgreSQL: ready on 127.0.0.1:" + database.port());
    }

    /**
     * Starts what does not run yet of the suite of that folder and waits until all three services are ready. If that fails, what
     * it started is stopped again.
     *
     * @param ports where the services are to listen; those that run already stay where they are, and so do the others then
     * @param progress told what happens, a line at a time
     * @throws SuiteFailure when the suite cannot be had
     */
    public static LocalSuite start(
            Installation installation, DataFolder folder, Ports ports, Consumer<String> progress) {
        folder.prepare();
        try (var channel =
                FileChannel.open(folder.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            requireTheLock(channel, folder);
            var record = new RunRecord(folder);
            var running = record.services().keySet();
            var settled = running.isEmpty() ? ports : record.ports().orElse(ports);
            for (var service : Service.values()) {
                installation.program(service);
                if (!running.contains(service)) {
                    settled.requireFree(service);
                }
            }
            record.listeningOn(settled);
            var suite = new LocalSuite(installation, folder, settled, progress);
            suite.startMissing();
            return suite;
        } catch (IOException | DatabaseFailure failure) {
            throw new SuiteFailure(failure.getMessage(), failure);
        }
    }

    /** Where a service listens. */
    public URI address(Service service) {
        return URI.create("http://127.0.0.1:" + ports.of(service));
    }

    /** A bearer token that this suite accepts for an hour. */
    public String token(String subject, Collection<String> roles, Collection<String> provinces) {
        return key.token(subject, roles, provinces, Duration.ofHours(1));
    }

    /** Starts a service that was stopped or killed, and waits until it is ready; one that runs is left alone. */
    public void start(Service service) {
        awaitReady(startIfMissing(service));
    }

    /** Stops one service as an operator would: it finishes what it is doing. */
    public void stop(Service service) {
        end(service, RunningProcess::terminate);
    }

    /** Ends one service as a crash would. */
    public void kill(Service service) {
        end(service, RunningProcess::kill);
    }

    /** Tells when a service ends, whoever ended it. */
    public void onEnd(Consumer<Service> listener) {
        record.services().forEach((service, process) -> process.handle()
                .ifPresent(handle -> handle.onExit().thenRun(() -> listener.accept(service))));
    }

    /** Stops the services, then the database. */
    @Override
    public void close() {
        stopServices(record);
        database.close();
    }

    /**
     * Stops whatever runs on a data folder, whoever started it: the services, then the database.
     *
     * @return whether anything did run
     */
    public static boolean stop(DataFolder folder) {
        boolean services = stopServices(new RunRecord(folder));
        var database = EmbeddedDatabase.running(folder.database());
        database.ifPresent(EmbeddedDatabase::close);
        return services || database.isPresent();
    }

    private void startMissing() {
        var starting = new EnumMap<Service, Process>(Service.class);
        try {
            for (var service : Service.values()) {
                starting.putAll(startIfMissing(service));
            }
            awaitReady(starting);
        } catch (SuiteFailure failure) {
            starting.keySet().forEach(this::stop);
            if (record.services().isEmpty()) {
                database.close();
            }
            throw failure;
        }
    }

    private Map<Service, Process> startIfMissing(Service service) {
        if (record.services().containsKey(service)) {
            return Map.of();
        }
        ports.requireFree(service);
        progress.accept(service.title() + ": starting");
        try {
            var owner = database.database(service.database());
            var process = program.start(service, owner, database.guest(owner, service.database() + "_service"));
            record.started(service, RunningProcess.of(process.toHandle()));
            return Map.of(service, process);
        } catch (IOException failure) {
            throw new SuiteFailure(service.title() + " cannot be started: " + failure.getMessage(), failure);
        }
    }

    private void awaitReady(Map<Service, Process> starting) {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        var waiting = new EnumMap<Service, Process>(Service.class);
        waiting.putAll(starting);
        while (!waiting.isEmpty()) {
            waiting.entrySet().removeIf(entry -> isReady(entry.getKey(), entry.getValue()));
            if (System.nanoTime() > deadline) {
                var late = waiting.keySet().iterator().next();
                throw new SuiteFailure(late.title() + " is not ready after " + LONGEST_START.toMinutes()
                        + " minutes; see " + folder.log(late) + " (" + ServiceLog.lastError(folder.log(late)) + ")");
            }
        }
    }

    /** Waits a moment for the process to end, which it should not, and else asks whether it is ready. */
    private boolean isReady(Service service, Process process) {
        try {
            if (process.waitFor(BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SuiteFailure(service.title() + " ended with code " + process.exitValue() + ": "
                        + ServiceLog.lastError(folder.log(service)) + " (see " + folder.log(service) + ")");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("Interrupted while starting.", interrupted);
        }
        if (!readiness.of(address(service))) {
            return false;
        }
        progress.accept(service.title() + ": ready on " + address(service));
        return true;
    }

    private void end(Service service, Consumer<RunningProcess> how) {
        var process = record.services().get(service);
        if (process != null) {
            how.accept(process);
            process.awaitEnd();
        }
    }

    private static boolean stopServices(RunRecord record) {
        var services = record.services().values();
        services.forEach(RunningProcess::terminate);
        services.forEach(RunningProcess::awaitEnd);
        return !services.isEmpty();
    }

    /** Two starters at a time would start things twice; the lock goes with its channel. */
    private static void requireTheLock(FileChannel channel, DataFolder folder) throws IOException {
        if (channel.tryLock() == null) {
            throw new SuiteFailure(
                    "Another bin/registry is starting the suite of " + folder.path() + " right now: wait for it.");
        }
    }
}
