package vn.zoneregistry.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.zoneregistry.local.suite.SuiteStatus;

@Command(name = "status", description = "Says what runs where; ends with 0 if all of it is ready, with 1 if not.")
final class Status implements Callable<Integer> {

    @Mixin
    private Place place;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var status = SuiteStatus.of(place.folder());
        for (var entry : status.services()) {
            out.printf(
                    "%-18s %-9s %s%s%n",
                    entry.service().title(),
                    entry.state(),
                    entry.address(),
                    entry.pid().isPresent() ? "  (process " + entry.pid().getAsLong() + ")" : "");
        }
        var port = status.databasePort();
        out.printf("%-18s %s%n", "PostgreSQL", port.isPresent() ? "ready     127.0.0.1:" + port.getAsInt() : "stopped");
        out.printf("%-18s %s%n", "data", place.folder().path());
        return status.allReady() ? 0 : Registry.FAILED;
    }
}
