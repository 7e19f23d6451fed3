package vn.zoneregistry.local.suite;

import java.sql.DriverManager;
import java.sql.SQLException;
import vn.zoneregistry.embedded.EmbeddedDatabase;

/**
 * Whether a service's event log is as it was written.
 *
 * @param places events in the log
 * @param head hash of the last one, which stands for all before it; null while there is none
 * @param firstFault the first place where the chain of hashes does not hold, 0 where it holds throughout
 * @param lost events that have been taken out of the chain
 */
public record EventLogReport(Service service, long places, String head, long firstFault, long lost) {

    /** @throws SuiteFailure where the database does not run */
    public static EventLogReport of(DataFolder folder, Service service) {
        var server = EmbeddedDatabase.running(folder.database())
                .orElseThrow(
                        () -> new SuiteFailure("PostgreSQL does not run on " + folder.path() + "; start it first."));
        var database = server.database(service.database());
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            // what nobody has read yet has no place in the chain
            statement.execute("select give_positions()");
            var row = statement.executeQuery("select places, head, first_fault, lost from verify_event_log()");
            row.next();
            return new EventLogReport(
                    service,
                    row.getLong("places"),
                    row.getString("head"),
                    row.getLong("first_fault"),
                    row.getLong("lost"));
        } catch (SQLException failure) {
            throw new SuiteFailure(service.title() + " cannot be audited: " + failure.getMessage(), failure);
        }
    }

    public boolean isSound() {
        return firstFault == 0 && lost == 0;
    }
}
