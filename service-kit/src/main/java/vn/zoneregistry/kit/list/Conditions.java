package vn.zoneregistry.kit.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a list is filtered by: SQL conditions, all of which must hold, with their arguments. */
public final class Conditions {

    private final List<String> sql = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    /** Adds a condition with one {@code ?} for each argument. */
    public Conditions and(String condition, Object... values) {
        sql.add(condition);
        arguments.addAll(Arrays.asList(values));
        return this;
    }

    /** Adds the condition with {@code value} as its only argument, unless the caller did not give one. */
    public Conditions andIfGiven(String condition, Object value) {
        return value == null ? this : and(condition, value);
    }

    public Conditions equal(String expression, Object value) {
        return andIfGiven(expression + " = ?", value);
    }

    /** One of several values; no values means no condition. */
    public Conditions anyOf(String expression, Collection<?> values) {
        return values == null || values.isEmpty() ? this : and(expression + " = any (?)", values);
    }

    /**
     * Every word of {@code query} is part of the text, whatever its case, Unicode form and diacritics.
     *
     * @param column a column filled by the database function {@code search_text}
     */
    public Conditions words(String column, String query) {
        if (query != null) {
            for (var word : query.strip().split("\\s+")) {
                and(column + " like '%' || search_text(?) || '%'", word.replaceAll("([\\\\%_])", "\\\\$1"));
            }
        }
        return this;
    }

    /** The conditions as SQL, {@code true} where there are none. */
    public String where() {
        return sql.isEmpty() ? "true" : sql.stream().map("(%s)"::formatted).collect(Collectors.joining(" and "));
    }

    /** The arguments of {@link #where} in their order. */
    public List<Object> arguments() {
        return List.copyOf(arguments);
    }

    /** The arguments, followed by those of what comes after the conditions. */
    public List<Object> argumentsAnd(Object... more) {
        var all = new ArrayList<>(arguments);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
