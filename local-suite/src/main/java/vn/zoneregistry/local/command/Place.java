package vn.zoneregistry.local.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.zoneregistry.local.suite.DataFolder;
import vn.zoneregistry.local.suite.Installation;

/** The option that every command has: whose data. */
final class Place {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where databases, key and logs live (default: .registry in the checkout).")
    private Path data;

    /** The checkout, as {@code bin/registry} names it. */
    Installation installation() {
        return new Installation(Path.of(System.getProperty("registry.root", "")).toAbsolutePath());
    }

    DataFolder folder() {
        return new DataFolder(data == null ? installation().root().resolve(".registry") : data);
    }

    /** The option as it must be given again to mean the same folder: empty if it was not given. */
    String option() {
        return data == null ? "" : " --data '" + folder().path() + "'";
    }
}
