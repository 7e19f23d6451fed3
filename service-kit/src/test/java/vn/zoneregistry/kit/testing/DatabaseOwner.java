package vn.zoneregistry.kit.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Who owns the tables of the service under test: for what the service itself may not do, as with indexes and statistics. */
public final class DatabaseOwner {

    private DatabaseOwner() {}

    /** Executes the commands one after the other, each for good. */
    public static void execute(String... commands) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        setting("quarkus.datasource.jdbc.url"),
                        setting("quarkus.flyway.username"),
                        setting("quarkus.flyway.password"));
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
