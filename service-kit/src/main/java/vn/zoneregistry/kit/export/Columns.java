package vn.zoneregistry.kit.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.Bilingual;

/**
 * The columns of a representation: one for each member that holds a single value, named as in JSON, {@code
 * registeredCapital.amount} for a member of a member. A list of words is one cell with semicolons, any other list is
 * one cell of JSON. What is marked {@link NoColumn} is left out.
 */
public final class Columns {

    private final List<Column> columns = new ArrayList<>();
    private final ObjectMapper json;

    private record Column(String name, List<Method> path) {}

    public Columns(Class<?> representation, ObjectMapper json) {
        this.json = json;
        collect(representation, "", List.of());
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** What each column holds, by its name. */
    public Map<String, Type> types() {
        var types = new LinkedHashMap<String, Type>();
        columns.forEach(column -> types.put(
                column.name(), column.path().get(column.path().size() - 1).getGenericReturnType()));
        return types;
    }

    /** The cells of one row: numbers, texts, dates and null, nothing that has parts. */
    public List<Object> cells(Object representation) {
        var cells = new ArrayList<>(columns.size());
        for (var column : columns) {
            cells.add(cell(representation, column.path()));
        }
        return cells;
    }

    private void collect(Class<?> type, String prefix, List<Method> path) {
        for (var component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(NoColumn.class)) {
                continue;
            }
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            var longer = new ArrayList<>(path);
            longer.add(accessor);
            var name = prefix + component.getName();
            if (component.getType().isRecord() && component.getType() != Bilingual.class) {
                collect(component.getType(), name + ".", longer);
            } else {
                columns.add(new Column(name, longer));
            }
        }
    }

    private Object cell(Object representation, List<Method> path) {
        Object value = representation;
        for (var accessor : path) {
            if (value == null) {
                return null;
            }
            value = invoke(accessor, value);
        }
        return value instanceof Collection<?> list ? joined(list) : value;
    }

    private Object joined(Collection<?> list) {
        if (list.isEmpty()) {
            return null;
        }
        return list.stream().allMatch(each -> each instanceof CharSequence || each instanceof Enum<?>)
                ? list.stream().map(Object::toString).collect(Collectors.joining(";"))
                : written(list);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object invoke(Method accessor, Object owner) {
        try {
            return accessor.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
