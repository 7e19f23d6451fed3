package vn.zoneregistry.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.problem.ProblemException;

/** A JSON merge patch (RFC 7396): what it does not name stays, what it names is set, {@code null} clears. */
@Schema(type = SchemaType.OBJECT, description = "JSON merge patch: any of the writable members; null clears a member")
public final class Patch {

    private final JsonNode changes;
    private final RequestJson json;

    Patch(JsonNode changes, RequestJson json) {
        if (!changes.isObject()) {
            throw ProblemException.invalid(FaultCollector.wrong("", Object.class));
        }
        this.changes = changes;
        this.json = json;
    }

    /**
     * The draft as it is after the patch, validated like a new one.
     *
     * @throws ProblemException {@code validation-failed} with every fault of the result
     */
    public <T> T applyTo(T draft, Class<T> type) {
        return json.bind(merged(json.treeOf(draft), changes), type);
    }

    /** Cleared members stay as explicit nulls, so that clearing an unknown member is noticed as well. */
    static JsonNode merged(JsonNode target, JsonNode changes) {
        if (!changes.isObject()) {
            return changes;
        }
        ObjectNode result = target.isObject() ? (ObjectNode) target : changes.deepCopy();
        if (!target.isObject()) {
            return result;
        }
        changes.fields()
                .forEachRemaining(change -> result.set(
                        change.getKey(),
                        result.has(change.getKey())
                                ? merged(result.get(change.getKey()), change.getValue())
                                : change.getValue()));
        return result;
    }
}
