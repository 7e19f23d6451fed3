package vn.zoneregistry.local.suite;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.zoneregistry.embedded.EmbeddedDatabase;

/**
 * What runs where on a data folder.
 *
 * @param services one entry for each service
 * @param databasePort where PostgreSQL listens, if it runs
 */
public record SuiteStatus(List<Entry> services, OptionalInt databasePort) {

    /**
     * One service.
     *
     * @param address where it listens, or would
     * @param pid its process, if it has one
     * @param ready whether it says that it can work
     */
    public record Entry(Service service, URI address, OptionalLong pid, boolean ready) {

        public String state() {
            if (pid.isEmpty()) {
                return "stopped";
            }
            return ready ? "ready" : "not ready";
        }
    }

    public static SuiteStatus of(DataFolder folder) {
        var record = new RunRecord(folder);
        var alive = record.services();
        var ports = record.ports().orElseGet(Ports::usual);
        var readiness = new Readiness();
        var entries = new ArrayList<Entry>();
        for (var service : Service.values()) {
            var address = URI.create("http://127.0.0.1:" + ports.of(service));
            var process = alive.get(service);
            entries.add(
                    process == null
                            ? new Entry(service, address, OptionalLong.empty(), false)
                            : new Entry(service, address, OptionalLong.of(process.pid()), readiness.of(address)));
        }
        var port = EmbeddedDatabase.running(folder.database())
                .map(server -> OptionalInt.of(server.port()))
                .orElseGet(OptionalInt::empty);
        return new SuiteStatus(entries, port);
    }

    public boolean allReady() {
        return databasePort.isPresent() && services.stream().allMatch(Entry::ready);
    }
}
