package vn.zoneregistry.local.suite;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What runs on a data folder, kept in {@code run/suite.properties} so that another process can see, stop or take it over.
 * Safe for the threads of one process; between processes the lock of {@link LocalSuite} orders the writers.
 */
final class RunRecord {

    private final Path file;

    RunRecord(DataFolder folder) {
        this.file = folder.run().resolve("suite.properties");
    }

    /** The services of the record that are still alive. */
    synchronized Map<Service, RunningProcess> services() {
        var properties = read();
        var alive = new EnumMap<Service, RunningProcess>(Service.class);
        for (var service : Service.values()) {
            process(properties, service.title())
                    .filter(RunningProcess::isAlive)
                    .ifPresent(process -> alive.put(service, process));
        }
        return alive;
    }

    /** The process that stands by the suite in the foreground, if one does. */
    synchronized Optional<RunningProcess> attendant() {
        return process(read(), "attendant").filter(RunningProcess::isAlive);
    }

    /** Where the services listened last. */
    synchronized Optional<Ports> ports() {
        return Optional.ofNullable(read().getProperty("ports")).map(Ports::parse);
    }

    synchronized void started(Service service, RunningProcess process) {
        put(service.title(), process);
    }

    synchronized void attendedBy(RunningProcess process) {
        put("attendant", process);
    }

    synchronized void unattended() {
        var properties = read();
        properties.remove("attendant.pid");
        write(properties);
    }

    synchronized void listeningOn(Ports ports) {
        var properties = read();
        var list = new StringBuilder();
        for (var service : Service.values()) {
            list.append(list.isEmpty() ? "" : ",").append(ports.of(service));
        }
        properties.setProperty("ports", list.toString());
        write(properties);
    }

    private void put(String name, RunningProcess process) {
        var properties = read();
        properties.setProperty(name + ".pid", Long.toString(process.pid()));
        properties.setProperty(name + ".startedAt", process.startedAt().toString());
        write(properties);
    }

    private static Optional<RunningProcess> process(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name + ".pid"))
                .map(pid -> new RunningProcess(
                        Long.parseLong(pid), Instant.parse(properties.getProperty(name + ".startedAt"))));
    }

    private Properties read() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException nothingEverRan) {
            return properties;
        } catch (AccessDeniedException denied) {
            throw new SuiteFailure(
                    "You have no right to read " + file + ": choose another data folder with --data.", denied);
        } catch (IOException failure) {
            throw new SuiteFailure(
                    "The record of what is running, " + file + ", cannot be read: " + failure.getMessage(), failure);
        }
        return properties;
    }

    private void write(Properties properties) {
        try {
            var unfinished = file.resolveSibling(file.getFileName() + ".new");
            try (var writer = Files.newBufferedWriter(unfinished)) {
                properties.store(writer, "what runs on this data folder");
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new SuiteFailure(
                    "The record of what is running, " + file + ", cannot be written: " + failure.getMessage(), failure);
        }
    }
}
