package vn.zoneregistry.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One member that an event changed; a list is one value. */
@Schema(name = "Change")
public record Change(
        String pointer,

        @Schema(nullable = true, implementation = Object.class)
        JsonNode before,

        @Schema(nullable = true, implementation = Object.class)
        JsonNode after) {

    /** They change with every event and say nothing about it. */
    private static final Set<String> BOOKKEEPING = Set.of("/version", "/updatedAt");

    /** What is different between two versions of a resource; a resource that did not exist is an empty object. */
    static List<Change> between(JsonNode before, JsonNode after) {
        var changes = new ArrayList<Change>();
        collect("", before, after, changes);
        changes.removeIf(change -> BOOKKEEPING.contains(change.pointer()));
        return changes;
    }

    private static void collect(String pointer, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.equals(after)) {
            return;
        }
        if (!before.isObject() || !after.isObject()) {
            changes.add(new Change(pointer, before, after));
            return;
        }
        var names = new LinkedHashSet<String>();
        after.fieldNames().forEachRemaining(names::add);
        before.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            collect(
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                    before.hasNonNull(name) ? before.get(name) : NullNode.getInstance(),
                    after.hasNonNull(name) ? after.get(name) : NullNode.getInstance(),
                    changes);
        }
    }
}
