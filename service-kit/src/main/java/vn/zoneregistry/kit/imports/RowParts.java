package vn.zoneregistry.kit.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.json.RequestJson;
import vn.zoneregistry.kit.json.ValueFaults;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.kit.problem.ProblemException;

/** Parts a row into the members by which it finds what exists and those that are to be written. */
final class RowParts<K extends Record> {

    private final Class<K> key;
    private final RequestJson requests;
    private final Set<String> ofKey;
    private final Set<String> besideDraft;

    RowParts(Class<K> key, Class<? extends Record> draft, RequestJson requests) {
        this.key = key;
        this.requests = requests;
        this.ofKey = names(key);
        this.besideDraft = names(key);
        this.besideDraft.removeAll(names(draft));
    }

    /** @throws ProblemException for a row that is no object */
    static ObjectNode members(JsonNode row) {
        if (row instanceof ObjectNode members) {
            return members;
        }
        throw ProblemException.invalid(
                Fault.at("", ValueFaults.codeFor(Record.class), ValueFaults.messageFor(Record.class)));
    }

    /**
     * @param draft whose faults are told together with those of the key
     * @throws ProblemException {@code validation-failed}
     */
    K key(ObjectNode members, Class<? extends Record> draft) {
        try {
            return requests.row(members.deepCopy().retain(ofKey), null, key);
        } catch (ProblemException broken) {
            var faults = new Faults();
            faultsOf(draft, draft(members)).forEach(faults::add);
            broken.faults().stream()
                    .filter(fault -> !faults.covers(fault.pointer()))
                    .toList()
                    .forEach(faults::add);
            throw ProblemException.invalid(faults.asList());
        }
    }

    private <D extends Record> List<Fault> faultsOf(Class<D> draft, ObjectNode row) {
        try {
            requests.row(row, null, draft);
            return List.of();
        } catch (ProblemException broken) {
            return broken.faults();
        }
    }

    ObjectNode draft(ObjectNode members) {
        return members.deepCopy().remove(besideDraft);
    }

    private static Set<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
