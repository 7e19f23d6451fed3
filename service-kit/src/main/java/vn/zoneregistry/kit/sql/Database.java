package vn.zoneregistry.kit.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * SQL for reads and for the kit's own tables. Statements join the transaction of the caller where there is one; what
 * Hibernate has not flushed yet they do not see.
 */
@ApplicationScoped
public class Database {

    private static final int ROWS_PER_FETCH = 500;

    private final DataSource dataSource;
    private final ObjectMapper json;

    Database(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    public <T> List<T> list(String sql, List<?> arguments, RowMapper<T> mapper) {
        var rows = new ArrayList<T>();
        each(sql, arguments, mapper, rows::add);
        return rows;
    }

    public <T> Optional<T> one(String sql, List<?> arguments, RowMapper<T> mapper) {
        return list(sql, arguments, mapper).stream().findFirst();
    }

    /** Hands over one row after the other; within a transaction only a fetch of rows is in memory at a time. */
    public <T> void each(String sql, List<?> arguments, RowMapper<T> mapper, Consumer<T> consumer) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, arguments)) {
            statement.setFetchSize(ROWS_PER_FETCH);
            try (var result = statement.executeQuery()) {
                var row = new Row(result, json);
                while (result.next()) {
                    consumer.accept(mapper.map(row));
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /**
     * @param arguments a record or a tree is written as JSON
     * @return how many rows the statement touched
     */
    public int update(String sql, Object... arguments) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, Arrays.asList(arguments))) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private PreparedStatement prepared(Connection connection, String sql, List<?> arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            bind(statement, arguments);
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }

    private void bind(PreparedStatement statement, List<?> arguments) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            bind(statement, i + 1, arguments.get(i));
        }
    }

    private void bind(PreparedStatement statement, int index, Object argument) throws SQLException {
        if (argument instanceof Enum<?> word) {
            statement.setString(index, word.name());
        } else if (argument instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (argument instanceof Record || argument instanceof JsonNode) {
            statement.setObject(index, json(argument), Types.OTHER);
        } else if (argument instanceof Collection<?> values) {
            bindArray(statement, index, values);
        } else {
            statement.setObject(index, argument);
        }
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An empty list has elements of no type; the database takes it for whatever type its place wants. */
    private static void bindArray(PreparedStatement statement, int index, Collection<?> values) throws SQLException {
        if (values.isEmpty()) {
            statement.setObject(index, "{}", Types.OTHER);
            return;
        }
        boolean ids = values.stream().allMatch(UUID.class::isInstance);
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(
                                ids ? "uuid" : "text",
                                values.stream()
                                        .map(value -> value instanceof Enum<?> word ? word.name() : value)
                                        .toArray()));
    }
}
