package vn.zoneregistry.kit.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The current row of a result, read by column name; a database null is a Java null for every type but the primitives. */
public final class Row {

    private final ResultSet result;
    private final ObjectMapper json;

    Row(ResultSet result, ObjectMapper json) {
        this.result = result;
        this.json = json;
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return result.getBytes(column);
    }

    public UUID uuid(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public BigDecimal decimal(String column) throws SQLException {
        return result.getBigDecimal(column);
    }

    /** The number, 0 where the column is null. */
    public int integer(String column) throws SQLException {
        return result.getInt(column);
    }

    public Integer integerOrNull(String column) throws SQLException {
        return result.getObject(column, Integer.class);
    }

    /** The number, 0 where the column is null. */
    public long bigint(String column) throws SQLException {
        return result.getLong(column);
    }

    public boolean bool(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public LocalDate date(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        var instant = result.getObject(column, OffsetDateTime.class);
        return instant == null ? null : instant.toInstant();
    }

    public <E extends Enum<E>> E word(String column, Class<E> type) throws SQLException {
        var word = result.getString(column);
        return word == null ? null : Enum.valueOf(type, word);
    }

    /** A text array; empty where the column is null. */
    public List<String> texts(String column) throws SQLException {
        var array = result.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** A JSON column as a value of {@code type}. */
    public <T> T json(String column, TypeReference<T> type) throws SQLException {
        var document = result.getString(column);
        try {
            return document == null ? null : json.readValue(document, type);
        } catch (JsonProcessingException unreadable) {
            throw new SQLException("column " + column + " holds JSON of another shape", unreadable);
        }
    }

    public <T> T json(String column, Class<T> type) throws SQLException {
        return json(column, new TypeReference<T>() {
            @Override
            public java.lang.reflect.Type getType() {
                return type;
            }
        });
    }

    public JsonNode tree(String column) throws SQLException {
        return json(column, JsonNode.class);
    }
}
