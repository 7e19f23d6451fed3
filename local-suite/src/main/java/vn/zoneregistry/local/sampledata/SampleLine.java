package vn.zoneregistry.local.sampledata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.zoneregistry.local.suite.SuiteFailure;

/**
 * One line of a sample data file: the body of one request, in which <code>${zone:BK-KCN-THANHBINH}</code> stands for an id that
 * the server made.
 *
 * @param place file and line number, for messages
 */
record SampleLine(String place, ObjectNode body) {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");
    // figures keep every digit that the file has
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** The lines of a file; those that are blank are left out. */
    static List<SampleLine> of(Path file) {
        try {
            var lines = new ArrayList<SampleLine>();
            int number = 0;
            for (var text : Files.readAllLines(file)) {
                number++;
                if (!text.isBlank()) {
                    lines.add(read(file.getFileName() + " line " + number, text));
                }
            }
            return lines;
        } catch (IOException failure) {
            throw new SuiteFailure("The sample data " + file + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** The same line with every reference replaced by what {@code ids} answers for its words between the braces. */
    SampleLine resolved(UnaryOperator<String> ids) {
        var copy = body.deepCopy();
        resolve(copy, ids);
        return new SampleLine(place, copy);
    }

    /** Takes a member out of the body, because it belongs into the path. */
    String take(String name) {
        var value = body.remove(name);
        if (value == null) {
            throw new SuiteFailure(place + ": " + name + " is missing");
        }
        return value.asText();
    }

    SuiteFailure refused(Answer answer) {
        return new SuiteFailure("The sample data cannot be loaded, " + place + ": " + answer.reason());
    }

    private static SampleLine read(String place, String text) {
        try {
            return new SampleLine(place, (ObjectNode) JSON.readTree(text));
        } catch (JsonProcessingException | ClassCastException notAnObject) {
            throw new SuiteFailure(place + " is no JSON object", notAnObject);
        }
    }

    private static JsonNode resolve(JsonNode node, UnaryOperator<String> ids) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(resolve(member.getValue(), ids)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, resolve(array.get(i), ids));
            }
        } else if (node.isTextual()) {
            var reference = REFERENCE.matcher(node.asText());
            return reference.matches() ? JSON.getNodeFactory().textNode(ids.apply(reference.group(1))) : node;
        }
        return node;
    }
}
