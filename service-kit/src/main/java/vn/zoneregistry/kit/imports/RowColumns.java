package vn.zoneregistry.kit.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.json.RequestJson;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;

/**
 * The columns that a file can have, named as the members of the draft, {@code decision.number} for a member of a
 * member. Cells are written as exports write them: words as they are, a list of words with semicolons, the rest as
 * JSON. An empty cell is no value.
 */
final class RowColumns {

    private final String key;
    private final Map<String, Type> types;
    private final RequestJson json;

    /** @param types of the draft's columns, by name */
    RowColumns(String key, Map<String, Type> types, RequestJson json) {
        this.key = key;
        this.types = new LinkedHashMap<>();
        this.types.put(key, String.class);
        this.types.putAll(types);
        this.json = json;
    }

    String key() {
        return key;
    }

    Set<String> names() {
        return types.keySet();
    }

    /** @throws ProblemException for another number of cells than of names */
    JsonNode tree(List<String> names, List<String> cells) {
        if (cells.size() != names.size()) {
            throw ProblemException.invalid(Fault.at(
                    "",
                    "bad-size",
                    new Bilingual("dòng có %d ô, tiêu đề có %d cột", "the row has %d cells, the header %d columns")
                            .with(cells.size(), names.size())));
        }
        var tree = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            if (!cells.get(i).isBlank()) {
                put(tree, names.get(i), value(cells.get(i), types.get(names.get(i))));
            }
        }
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
        return parsed(cell);
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
