package vn.zoneregistry.local.command;

import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.zoneregistry.local.suite.EventLogReport;
import vn.zoneregistry.local.suite.Service;

@Command(
        name = "audit",
        description = {
            "Says whether the event logs are as they were written; ends with 0 if they are, with 1 if not.",
            "Keep the hashes that it prints elsewhere: whoever rewrites a whole log cannot make them again."
        })
final class Audit implements Callable<Integer> {

    @Mixin
    private Place place;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var reports = Arrays.stream(Service.values())
                .map(service -> EventLogReport.of(place.folder(), service))
                .toList();
        reports.forEach(report -> spec.commandLine().getOut().println(line(report)));
        return reports.stream().allMatch(EventLogReport::isSound) ? 0 : Registry.FAILED;
    }

    private static String line(EventLogReport report) {
        var verdict = report.isSound()
                ? "sound"
                : report.firstFault() > 0
                        ? "CHANGED at place " + report.firstFault()
                        : "CHANGED: " + report.lost() + " events have lost their place";
        return "%-18s %d events, %s, %s".formatted(report.service().title(), report.places(), verdict, report.head());
    }
}
