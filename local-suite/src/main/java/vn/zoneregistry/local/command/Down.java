package vn.zoneregistry.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.zoneregistry.local.suite.Attendance;
import vn.zoneregistry.local.suite.LocalSuite;

@Command(name = "down", description = "Stops the services, then the database; the data stays.")
final class Down implements Callable<Integer> {

    @Mixin
    private Place place;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var folder = place.folder();
        boolean attended = new Attendance(folder).end();
        boolean stopped = LocalSuite.stop(folder);
        spec.commandLine().getOut().println(attended || stopped ? "The registry is down." : "The registry was not up.");
        return 0;
    }
}
