package vn.zoneregistry.local.sampledata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.zoneregistry.local.suite.LocalSuite;
import vn.zoneregistry.local.suite.SuiteFailure;

/**
 * What public articles say about the zones of two provinces, put into a running suite through its API. Loading it twice changes
 * nothing.
 */
public final class SampleData {

    private static final List<String> FILES = List.of(
            "administrative-units",
            "zones",
            "phases",
            "infrastructure-works",
            "plans",
            "investors",
            "projects",
            "promotion-activities",
            "kpi-reports",
            "targets");

    private static final List<String> PARTS_OF_ZONES = List.of("phases", "infrastructure-works", "plans");

    private final Path folder;
    private final SampleWriter writer;
    private final Consumer<String> progress;

    /**
     * @param folder of the files, one a resource, one request a line
     * @param progress told what was loaded, a line a file
     */
    public SampleData(Path folder, LocalSuite suite, Consumer<String> progress) {
        this.folder = folder;
        this.writer = new SampleWriter(new RegistryClient(suite));
        this.progress = progress;
    }

    /**
     * Loads the data unless these very files were loaded before, so that what somebody deleted since does not come back at every
     * start.
     *
     * @param mark file that remembers it
     * @throws SuiteFailure naming the line that a service refused, and why
     */
    public void loadOnce(Path mark) {
        try {
            var fingerprint = fingerprint();
            if (Files.exists(mark) && Files.readString(mark).strip().equals(fingerprint)) {
                return;
            }
            load();
            Files.writeString(mark, fingerprint + System.lineSeparator());
        } catch (IOException failure) {
            throw new SuiteFailure("The sample data cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Loads what is not there yet, in the order in which one thing refers to another. */
    public void load() {
        loadAdministrativeUnits();
        load("zones", writer::zone);
        for (var collection : PARTS_OF_ZONES) {
            load(collection, line -> writer.partOfZone(collection, line));
        }
        load("investors", writer::investor);
        load("projects", writer::project);
        lines("projects").forEach(writer::awaitLand);
        load("promotion-activities", writer::promotionActivity);
        load("kpi-reports", writer::kpiReport);
        load("targets", writer::target);
    }

    private void loadAdministrativeUnits() {
        var lines = lines("administrative-units");
        report("administrative-units", writer.administrativeUnits(lines), lines);
    }

    private void load(String name, Predicate<SampleLine> write) {
        var lines = lines(name);
        report(name, lines.stream().filter(write).count(), lines);
    }

    private void report(String name, long written, List<SampleLine> lines) {
        progress.accept("sample data: " + name + ", " + written + " of " + lines.size() + " new");
    }

    private List<SampleLine> lines(String name) {
        return SampleLine.of(file(name));
    }

    private Path file(String name) {
        return folder.resolve(name + ".ndjson");
    }

    private String fingerprint() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var name : FILES) {
                digest.update(Files.readAllBytes(file(name)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
