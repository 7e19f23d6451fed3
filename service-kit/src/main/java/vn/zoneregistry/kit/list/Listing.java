package vn.zoneregistry.kit.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.json.NearestName;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.kit.sql.RowMapper;

/**
 * How one kind of resource is read: its SQL, the record that a row becomes, and the orders that callers may ask for.
 * The same declaration serves a page, a whole export and a single resource, so that they can never differ.
 *
 * <p>Pages are cut by key: a page continues after the last row of the one before, so its cost does not grow with its
 * number and rows that others insert shift nothing.
 *
 * @param <T> the representation
 */
public final class Listing<T> {

    private final String select;
    private final String from;
    private final String joins;
    private final List<Object> joinArguments;
    private final RowMapper<T> mapper;
    private final Sort key;
    private final Map<String, Sort> sorts;

    /** A sort's SQL expression, never null, with an index on it and the key; and the type that its text is cast to. */
    private record Sort(String expression, String type) {}

    private record Direction(Sort sort, boolean descending) {}

    private Listing(
            String select,
            String from,
            String joins,
            List<Object> joinArguments,
            RowMapper<T> mapper,
            Sort key,
            Map<String, Sort> sorts) {
        this.select = select;
        this.from = from;
        this.joins = joins;
        this.joinArguments = joinArguments;
        this.mapper = mapper;
        this.key = key;
        this.sorts = sorts;
    }

    /**
     * @param select the columns, {@code "z.id, z.name"}
     * @param from the tables that conditions speak of, {@code "zone z"}
     * @param key expression of the unique key that breaks ties, of SQL type {@code keyType}
     */
    public static <T> Listing<T> of(String select, String from, String key, String keyType, RowMapper<T> mapper) {
        return new Listing<>(select, from, "", List.of(), mapper, new Sort(key, keyType), Map.of());
    }

    /** Adds an order that callers may ask for by {@code name}. */
    public Listing<T> sort(String name, String expression, String type) {
        var more = new LinkedHashMap<>(sorts);
        more.put(name, new Sort(expression, type));
        return new Listing<>(select, from, joins, joinArguments, mapper, key, more);
    }

    /** Adds left joins that bring columns and neither rows nor conditions, with arguments for each {@code ?} in them. */
    public Listing<T> decoratedBy(String leftJoins, Object... arguments) {
        return new Listing<>(select, from, leftJoins, Arrays.asList(arguments), mapper, key, sorts);
    }

    /**
     * One page, with a second statement only where the caller wants the total; or all rows, for a caller who asked for
     * a form that carries them.
     */
    public Page<T> page(Database database, Conditions conditions, PageRequest request) {
        if (request.wantsAllRows()) {
            var order = order(request.sort);
            return Page.whole(consumer -> each(database, conditions, order, consumer));
        }
        int limit = request.limit();
        var order = order(request.sort);
        var query = Cursor.fingerprint(from, conditions.where(), conditions.arguments(), joinArguments, request.sort);
        var after = Cursor.of(request.cursor, query, order.size());
        var arguments = new ArrayList<>(joinArguments);
        arguments.addAll(conditions.arguments());
        after.ifPresent(cursor -> arguments.addAll(argumentsAfter(cursor, order)));
        arguments.add(limit + 1);
        var sql = "select %s, %s from %s %s where %s%s order by %s limit ?"
                .formatted(
                        select,
                        cursorColumns(order),
                        from,
                        joins,
                        conditions.where(),
                        after.map(cursor -> " and " + conditionAfter(order)).orElse(""),
                        orderBy(order));
        var rows = database.list(sql, arguments, row -> new Placed<>(mapper.map(row), values(row, order.size())));
        return new Page<>(
                rows.stream().limit(limit).map(Placed::item).toList(),
                rows.size() > limit ? new Cursor(query, rows.get(limit - 1).values()).encoded() : null,
                request.wantsTotal() ? count(database, conditions) : null);
    }

    /** The resource that the conditions single out. */
    public Optional<T> one(Database database, Conditions conditions) {
        var arguments = new ArrayList<>(joinArguments);
        arguments.addAll(conditions.arguments());
        return database.one(
                "select %s from %s %s where %s".formatted(select, from, joins, conditions.where()), arguments, mapper);
    }

    /** All resources that the conditions single out, which are few. */
    public List<T> all(Database database, Conditions conditions) {
        var rows = new ArrayList<T>();
        each(database, conditions, order(null), rows::add);
        return rows;
    }

    private void each(Database database, Conditions conditions, List<Direction> order, Consumer<T> consumer) {
        var arguments = new ArrayList<>(joinArguments);
        arguments.addAll(conditions.arguments());
        database.each(
                "select %s from %s %s where %s order by %s"
                        .formatted(select, from, joins, conditions.where(), orderBy(order)),
                arguments,
                mapper,
                consumer);
    }

    private record Placed<T>(T item, List<String> values) {}

    private long count(Database database, Conditions conditions) {
        return database.one(
                        "select count(*) as rows from %s where %s".formatted(from, conditions.where()),
                        conditions.arguments(),
                        row -> row.bigint("rows"))
                .orElseThrow();
    }

    private List<Direction> order(String wanted) {
        var order = new ArrayList<Direction>();
        if (wanted != null) {
            for (var field : wanted.split(",", -1)) {
                boolean descending = field.startsWith("-");
                order.add(new Direction(sortNamed(descending ? field.substring(1) : field), descending));
            }
        }
        boolean descending = !order.isEmpty() && order.get(order.size() - 1).descending();
        order.add(new Direction(key, descending));
        return order;
    }

    private Sort sortNamed(String field) {
        var sort = sorts.get(field);
        if (sort == null) {
            throw ProblemException.invalid(Fault.inParameter(
                    "sort",
                    "unknown-sort",
                    new Bilingual(
                                    "không sắp xếp được theo %s; có phải %s không?",
                                    "cannot sort by %s; did you mean %s?")
                            .with(field, NearestName.of(field, sorts.keySet()).orElse(""))));
        }
        return sort;
    }

    private static String orderBy(List<Direction> order) {
        return order.stream()
                .map(each -> each.sort().expression() + (each.descending() ? " desc" : " asc"))
                .collect(Collectors.joining(", "));
    }

    private static String cursorColumns(List<Direction> order) {
        return IntStream.range(0, order.size())
                .mapToObj(i ->
                        "(%s)::text as cursor_%d".formatted(order.get(i).sort().expression(), i))
                .collect(Collectors.joining(", "));
    }

    private static List<String> values(Row row, int count) throws java.sql.SQLException {
        var values = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            values.add(row.text("cursor_" + i));
        }
        return values;
    }

    /**
     * What follows the cursor. In one direction a row comparison, which an index answers by itself; in mixed directions
     * the lexicographic cases, led by a bound that the index of the first field can start from.
     */
    private static String conditionAfter(List<Direction> order) {
        if (order.stream().map(Direction::descending).distinct().count() == 1) {
            return "(%s) %s (%s)"
                    .formatted(
                            order.stream().map(each -> each.sort().expression()).collect(Collectors.joining(", ")),
                            order.get(0).descending() ? "<" : ">",
                            order.stream().map(Listing::placeholder).collect(Collectors.joining(", ")));
        }
        var cases = IntStream.range(0, order.size())
                .mapToObj(last -> IntStream.rangeClosed(0, last)
                        .mapToObj(i -> order.get(i).sort().expression()
                                + (i < last ? " = " : comparison(order.get(i)))
                                + placeholder(order.get(i)))
                        .collect(Collectors.joining(" and ", "(", ")")))
                .collect(Collectors.joining(" or ", "(", ")"));
        var first = order.get(0);
        return first.sort().expression() + (first.descending() ? " <= " : " >= ") + placeholder(first) + " and "
                + cases;
    }

    private static List<String> argumentsAfter(Cursor cursor, List<Direction> order) {
        var values = cursor.values();
        if (order.stream().map(Direction::descending).distinct().count() == 1) {
            return values;
        }
        var cases = IntStream.range(0, values.size()).boxed().flatMap(last -> values.subList(0, last + 1).stream());
        return Stream.concat(Stream.of(values.get(0)), cases).toList();
    }

    private static String comparison(Direction direction) {
        return direction.descending() ? " < " : " > ";
    }

    private static String placeholder(Direction direction) {
        return "cast(? as %s)".formatted(direction.sort().type());
    }
}
