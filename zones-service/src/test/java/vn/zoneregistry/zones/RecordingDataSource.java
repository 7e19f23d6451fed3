package vn.zoneregistry.zones;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.util.PGobject;

/** Stands before the service's data source and remembers the statements that lists are read with. */
@Alternative
@ApplicationScoped
public class RecordingDataSource implements DataSource {

    private static final Set<String> BINDING = Set.of("setObject", "setArray");

    private final AgroalDataSource dataSource;
    private final List<Statement> statements = new CopyOnWriteArrayList<>();

    RecordingDataSource(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A statement as it was sent, with its arguments by their place. */
    public record Statement(String sql, SortedMap<Integer, Object> arguments) {

        /** The lines of the plan that the database would follow for it. */
        public List<String> plan(Connection connection) throws SQLException {
            try (var explain = connection.prepareStatement("explain (costs off) " + sql)) {
                for (var argument : arguments.entrySet()) {
                    explain.setObject(argument.getKey(), argument.getValue());
                }
                var lines = new ArrayList<String>();
                try (var result = explain.executeQuery()) {
                    while (result.next()) {
                        lines.add(result.getString(1));
                    }
                }
                return lines;
            }
        }
    }

    public void forget() {
        statements.clear();
    }

    public List<Statement> statements() {
        return List.copyOf(statements);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = dataSource.getConnection();
        return proxy(Connection.class, (self, method, arguments) -> {
            var result = invoke(connection, method, arguments);
            return method.getName().equals("prepareStatement")
                    ? recorded((PreparedStatement) result, (String) arguments[0])
                    : result;
        });
    }

    private PreparedStatement recorded(PreparedStatement statement, String sql) {
        var values = new TreeMap<Integer, Object>();
        statements.add(new Statement(sql, values));
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (BINDING.contains(method.getName())) {
                values.put((Integer) arguments[0], remembered(arguments[1]));
            }
            return invoke(statement, method, arguments);
        });
    }

    /** An array belongs to its connection; its text is good for any. */
    private static Object remembered(Object argument) throws SQLException {
        if (!(argument instanceof Array array)) {
            return argument;
        }
        var text = new PGobject();
        text.setType(array.getBaseTypeName() + "[]");
        text.setValue(array.toString());
        return text;
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return dataSource.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        dataSource.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        dataSource.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return dataSource.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return dataSource.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return dataSource.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return dataSource.isWrapperFor(type);
    }
}
