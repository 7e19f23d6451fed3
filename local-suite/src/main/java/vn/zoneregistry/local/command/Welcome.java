package vn.zoneregistry.local.command;

import java.io.PrintWriter;
import java.time.Duration;
import vn.zoneregistry.local.sampledata.RegistryClient;
import vn.zoneregistry.local.suite.DataFolder;
import vn.zoneregistry.local.suite.LocalSuite;
import vn.zoneregistry.local.suite.Service;

/** What is printed when the suite is ready: where everything is, and one call with its real answer. */
final class Welcome {

    private static final String REPORT = "/v1/annual-reports/2022?province=06";
    private static final int OK = 200;
    private static final int GIST = 200;

    private final LocalSuite suite;
    private final DataFolder folder;
    private final String dataOption;

    /** {@code dataOption} is what further commands need to find this suite, empty if nothing. */
    Welcome(LocalSuite suite, DataFolder folder, String dataOption) {
        this.suite = suite;
        this.folder = folder;
        this.dataOption = dataOption;
    }

    void print(PrintWriter out, Duration taken) {
        out.printf("%nThe registry is ready (%d s).%n", taken.toSeconds());
        for (var service : Service.values()) {
            out.printf("  %-18s %s/q/swagger-ui%n", service.title(), suite.address(service));
        }
        out.printf("  %-18s %s%n%n", "data and logs", folder.path());
        out.printf("Ask for the year 2022 of Bắc Kạn:%n  curl '%s%s'%n", suite.address(Service.REPORTING), REPORT);
        var answer = new RegistryClient(suite).get(Service.REPORTING, REPORT);
        if (answer.status() == OK && answer.body().hasNonNull("narrative")) {
            out.printf("  → %s%n", gist(answer.body().get("narrative").asText()));
        }
        out.printf("To write, have a token:%n  bin/registry token --role zone-editor --province 06%s%n%n", dataOption);
        out.flush();
    }

    private static String gist(String text) {
        return text.length() <= GIST ? text : text.substring(0, text.lastIndexOf(' ', GIST)) + " …";
    }
}
