package vn.zoneregistry.local.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.zoneregistry.local.sampledata.SampleData;
import vn.zoneregistry.local.suite.Attendance;
import vn.zoneregistry.local.suite.DataFolder;
import vn.zoneregistry.local.suite.LocalSuite;
import vn.zoneregistry.local.suite.Ports;
import vn.zoneregistry.local.suite.Service;
import vn.zoneregistry.local.suite.SuiteFailure;
import vn.zoneregistry.local.suite.SuiteStatus;

@Command(
        name = "up",
        description =
                "Starts PostgreSQL and the three services, or what is missing of them, and loads the sample data.")
final class Up implements Callable<Integer> {

    private static final int INTERRUPTED = 130;

    @Mixin
    private Place place;

    @Option(names = "--empty", description = "Without the sample data.")
    private boolean empty;

    @Option(
            names = "--detach",
            description = "Return when it is ready and leave it running; bin/registry down ends it.")
    private boolean detach;

    @Option(
            names = "--ports",
            paramLabel = "ZONES,PROJECTS,REPORTING",
            description = "Where the services listen (default: 8081,8082,8083); 0 means any free port.")
    private String ports;

    @Spec
    private CommandSpec spec;

    private final long begin = System.nanoTime();
    private volatile boolean stopping;

    @Override
    public Integer call() throws InterruptedException {
        var folder = place.folder();
        var wanted = ports == null ? Ports.usual() : Ports.parse(ports);
        var attendance = new Attendance(folder);
        if (SuiteStatus.of(folder).allReady()) {
            say("The registry is already up; bin/registry down" + place.option() + " ends it.");
            bringUp(folder, wanted);
            return 0;
        }
        if (!attendance.take()) {
            say("Another bin/registry stands by this suite; starting what is missing.");
            bringUp(folder, wanted);
            return 0;
        }
        var stop = new Thread(() -> stop(folder), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            var suite = bringUp(folder, wanted);
            if (detach) {
                release(attendance, stop);
                return 0;
            }
            standBy(suite);
            return 0;
        } catch (SuiteFailure failure) {
            // stopped while it was starting: what then fails is no fault of its own
            if (!release(attendance, stop)) {
                return INTERRUPTED;
            }
            throw failure;
        }
    }

    private LocalSuite bringUp(DataFolder folder, Ports wanted) {
        var suite = LocalSuite.start(place.installation(), folder, wanted, this::say);
        if (!empty) {
            loadSampleData(suite, folder);
        }
        new Welcome(suite, folder, place.option())
                .print(spec.commandLine().getOut(), Duration.ofNanos(System.nanoTime() - begin));
        return suite;
    }

    private void loadSampleData(LocalSuite suite, DataFolder folder) {
        try {
            new SampleData(place.installation().sampleData(), suite, this::say).loadOnce(folder.sampleDataMark());
        } catch (SuiteFailure failure) {
            suite.close();
            throw failure;
        }
    }

    /** Stays until this process is told to end. */
    private void standBy(LocalSuite suite) throws InterruptedException {
        suite.onEnd(this::reportEnd);
        say("Ctrl-C stops it.");
        new CountDownLatch(1).await();
    }

    private void reportEnd(Service service) {
        if (!stopping) {
            say(service.title()
                    + " has ended; the others go on. bin/registry up" + place.option()
                    + ", in another terminal, starts it again.");
        }
    }

    private void stop(DataFolder folder) {
        stopping = true;
        say("Stopping the services, then the database.");
        LocalSuite.stop(folder);
        say("The registry is down.");
    }

    /** Says whether this process goes on: once it is ending, it has stopped the suite, or is about to. */
    private static boolean release(Attendance attendance, Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException ending) {
            return false;
        }
        attendance.release();
        return true;
    }

    private void say(String line) {
        var out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
