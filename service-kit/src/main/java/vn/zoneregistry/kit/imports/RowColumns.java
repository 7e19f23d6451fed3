package vn.zoneregistry.kit.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.export.Columns;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.json.NearestName;
import vn.zoneregistry.kit.json.RequestJson;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemException;

/**
 * The columns that a file can have, named as the members of the draft, {@code decision.number} for a member of a
 * member. Cells are written as exports write them: words as they are, a list of words with semicolons, other lists as
 * JSON. An empty cell is no value. Columns that exports have and callers cannot write are passed over.
 */
final class RowColumns {

    private static final Set<Type> WHOLE = Set.of(Integer.class, int.class, Long.class, long.class);

    private final List<String> naming;
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Set<String> passedOver = new HashSet<>();
    private final RequestJson json;
    private final FigureReader figures;

    RowColumns(ImportTarget<?, ?, ?> target, ObjectMapper mapper, RequestJson json, FigureReader figures) {
        this.naming = target.naming();
        this.types.putAll(new Columns(target.key(), mapper).types());
        this.types.putAll(new Columns(target.draft(), mapper).types());
        var representation = target.draft().getAnnotation(DraftOf.class);
        if (representation != null) {
            this.passedOver.addAll(new Columns(representation.value(), mapper).names());
        }
        this.passedOver.removeAll(types.keySet());
        this.json = json;
        this.figures = figures;
    }

    /**
     * The columns of a file, from its first line.
     *
     * @throws ProblemException {@code validation-failed} for columns that are unknown, repeated or missing
     */
    List<String> header(List<String> cells) {
        var names = cells.stream().map(String::strip).toList();
        var faults = new Faults();
        var seen = new HashSet<String>();
        for (var name : names) {
            faults.require(
                    seen.add(name),
                    "/" + name,
                    "repeated",
                    "cột này có nhiều lần",
                    "there is more than one such column");
            if (!knows(name)) {
                faults.add(unknown(name));
            }
        }
        faults.require(
                naming.stream().anyMatch(seen::contains),
                "/" + naming.get(0),
                "required",
                "tệp phải có một trong các cột: " + String.join(", ", naming),
                "the file must have one of the columns: " + String.join(", ", naming));
        faults.refuse();
        return names;
    }

    private Fault unknown(String name) {
        return Fault.at(
                "/" + name,
                "unknown-column",
                new Bilingual("không có cột này; có phải %s không?", "there is no such column; did you mean %s?")
                        .with(NearestName.of(name, types.keySet()).orElseThrow()));
    }

    private boolean knows(String name) {
        return types.containsKey(name) || passedOver.contains(name);
    }

    /** What cells of a column hold; {@code null} for one that is passed over. */
    Type type(String name) {
        return types.get(name);
    }

    /**
     * @param cells texts, or numbers where the file knows numbers
     * @throws ProblemException for another number of cells than of names
     */
    JsonNode tree(List<String> names, List<?> cells) {
        if (cells.size() != names.size()) {
            throw ProblemException.invalid(Fault.at(
                    "",
                    "bad-size",
                    new Bilingual("dòng có %d ô, tiêu đề có %d cột", "the row has %d cells, the header %d columns")
                            .with(cells.size(), names.size())));
        }
        var tree = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            if (types.containsKey(names.get(i))) {
                put(tree, names.get(i), node(cells.get(i), types.get(names.get(i))));
            }
        }
        withoutEmptyParts(tree, "", Set.copyOf(names));
        return tree;
    }

    private static void put(ObjectNode tree, String name, JsonNode value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            tree.set(name, value);
        } else {
            put(tree.withObjectProperty(name.substring(0, dot)), name.substring(dot + 1), value);
        }
    }

    /** A part all of whose columns are there and empty is no value itself. */
    private void withoutEmptyParts(ObjectNode tree, String prefix, Set<String> header) {
        for (var member : tree.properties()) {
            if (member.getValue() instanceof ObjectNode part) {
                var names = prefix + member.getKey() + ".";
                withoutEmptyParts(part, names, header);
                boolean empty = part.valueStream().allMatch(JsonNode::isNull);
                if (empty
                        && types.keySet().stream()
                                .filter(name -> name.startsWith(names))
                                .allMatch(header::contains)) {
                    member.setValue(NullNode.instance);
                }
            }
        }
    }

    private JsonNode node(Object cell, Type type) {
        if (cell instanceof BigDecimal number) {
            return isFigure(type) ? figure(number) : value(number.toPlainString(), type);
        }
        var text = (String) cell;
        return text.isBlank() ? NullNode.instance : value(text, type);
    }

    private JsonNode value(String cell, Type type) {
        if (isWord(type)) {
            return TextNode.valueOf(cell);
        }
        if (type instanceof ParameterizedType list && isWord(list.getActualTypeArguments()[0])) {
            var words = JsonNodeFactory.instance.arrayNode();
            for (var word : cell.split(";")) {
                words.add(word.strip());
            }
            return words;
        }
        if (isFigure(type)) {
            return figure(cell.strip());
        }
        return type == Boolean.class || type == boolean.class ? truth(cell.strip()) : parsed(cell);
    }

    /** What is no figure stays text, and is refused where a figure is wanted. */
    private JsonNode figure(String cell) {
        var figure = figures.read(cell);
        return figure == null ? TextNode.valueOf(cell) : figure(figure);
    }

    private static JsonNode figure(BigDecimal figure) {
        var plain = figure.stripTrailingZeros();
        return plain.scale() <= 0 ? BigIntegerNode.valueOf(plain.toBigInteger()) : DecimalNode.valueOf(figure);
    }

    private static boolean isFigure(Type type) {
        return type == BigDecimal.class || WHOLE.contains(type);
    }

    private static JsonNode truth(String cell) {
        return switch (cell.toLowerCase(java.util.Locale.ROOT)) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(cell);
        };
    }

    /** What is no JSON stays text, and is refused where another type is wanted. */
    private JsonNode parsed(String cell) {
        try {
            return json.tree(cell.getBytes(StandardCharsets.UTF_8));
        } catch (ProblemException malformed) {
            return TextNode.valueOf(cell);
        }
    }

    private static boolean isWord(Type type) {
        return type instanceof Class<?> scalar
                && (scalar == String.class
                        || scalar == UUID.class
                        || scalar.isEnum()
                        || Temporal.class.isAssignableFrom(scalar));
    }
}
