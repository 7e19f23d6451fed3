package vn.zoneregistry.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import vn.zoneregistry.embedded.EmbeddedDatabase;
import vn.zoneregistry.local.suite.DataFolder;
import vn.zoneregistry.local.suite.Service;

/** The running PostgreSQL server of one suite, as its superuser sees it. */
final class DatabaseServer {

    private static final String TABLES_WITH_COLUMNS = """
            select quote_ident(t.relname), string_agg(quote_ident(c.attname), ', ' order by c.attnum)
            from pg_class t join pg_attribute c on c.attrelid = t.oid
            where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname <> 'flyway_schema_history'
                and c.attnum > 0 and not c.attisdropped and c.attgenerated = ''
            group by t.relname
            order by t.relname""";
    private static final String SEQUENCES_WITH_VALUES = """
            select quote_ident(sequencename), last_value::text from pg_sequences
            where schemaname = 'public' and last_value is not null""";

    private final int port;
    private final Path passwords;

    DatabaseServer(DataFolder folder) {
        var database = folder.path().resolve("database");
        this.port = EmbeddedDatabase.running(database).orElseThrow().port();
        this.passwords = database.resolve("passwords");
    }

    /**
     * Replaces what the databases of {@code target} hold with what the databases of this server hold, as a dump and its
     * restoration do: rows and sequences come over, the transactions that wrote them do not. The schemas must be the same and
     * no service may run.
     */
    void copyTo(DatabaseServer target) throws SQLException {
        for (var service : Service.values()) {
            try (var from = open(service);
                    var to = target.open(service)) {
                copy(from, to);
            }
        }
    }

    /** The number of the newest transaction: this one. */
    long transaction() throws SQLException {
        return number(Service.ZONES, "select txid_current()");
    }

    long rows(Service service, String table) throws SQLException {
        return number(service, "select count(*) from " + table);
    }

    /** How far a service has followed the feed of another one; 0 before it began. */
    long cursor(Service service, Service followed) throws SQLException {
        return number(
                service,
                "select coalesce(max(cursor::bigint), 0) from followed_feed where feed = '%s'"
                        .formatted(followed.database()));
    }

    /** The first column of a query's rows. */
    List<String> texts(Service service, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = open(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    void execute(Service service, String command) throws SQLException {
        try (var connection = open(service)) {
            execute(connection, command);
        }
    }

    /** Does what the service itself could do with its own role. */
    void executeAsService(Service service, String command) throws SQLException {
        try (var connection = open(service, service.database() + "_service")) {
            execute(connection, command);
        }
    }

    private static void copy(Connection from, Connection to) throws SQLException {
        var tables = pairs(from, TABLES_WITH_COLUMNS);
        to.setAutoCommit(false);
        // rows are consistent already, and tables come in an order that foreign keys would refuse
        execute(to, "set session_replication_role = replica");
        // a partitioned table holds no rows itself, but refers to others
        execute(to, "truncate " + String.join(", ", tables.keySet()) + " cascade");
        for (var table : tables.entrySet()) {
            copy(table.getKey() + " (" + table.getValue() + ")", from, to);
        }
        for (var sequence : pairs(from, SEQUENCES_WITH_VALUES).entrySet()) {
            execute(to, "select setval('%s', %s)".formatted(sequence.getKey(), sequence.getValue()));
        }
        to.commit();
    }

    private static void copy(String table, Connection from, Connection to) throws SQLException {
        var rows = from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout");
        var copies = to.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        for (var row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
            copies.writeToCopy(row, 0, row.length);
        }
        copies.endCopy();
    }

    private static Map<String, String> pairs(Connection connection, String query) throws SQLException {
        var pairs = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private long number(Service service, String query) throws SQLException {
        try (var connection = open(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection open(Service service) throws SQLException {
        return open(service, "postgres");
    }

    private Connection open(Service service, String role) throws SQLException {
        try {
            var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + service.database();
            return DriverManager.getConnection(url, role, Files.readString(passwords.resolve(role)));
        } catch (IOException failure) {
            throw new SQLException("no password in " + passwords, failure);
        }
    }
}
