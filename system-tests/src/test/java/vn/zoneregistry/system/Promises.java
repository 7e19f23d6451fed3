package vn.zoneregistry.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;

/** What an OpenAPI document promises those who wrote programs for it. */
final class Promises {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final String document;

    Promises(String document) {
        this.document = document;
    }

    /** Places at which a later document no longer keeps them. */
    List<String> brokenBy(String later) {
        var broken = new ArrayList<String>();
        var difference = OpenApiCompare.fromContents(document, later);
        if (difference.isIncompatible()) {
            broken.addAll(incompatible(difference));
        }
        // which the comparison above does not look at in OpenAPI 3.1
        addChangedTypes(read(document), read(later), "", broken);
        return broken;
    }

    private static List<String> incompatible(ChangedOpenApi difference) {
        var places = new ArrayList<String>();
        difference
                .getMissingEndpoints()
                .forEach(each -> places.add(each.getMethod() + " " + each.getPathUrl() + " is gone"));
        difference.getChangedOperations().stream()
                .filter(ChangedOperation::isIncompatible)
                .forEach(each -> places.add(each.getHttpMethod() + " " + each.getPathUrl() + " has changed"));
        return places;
    }

    private static void addChangedTypes(JsonNode before, JsonNode after, String place, List<String> broken) {
        for (var member : List.of("type", "format")) {
            if (before.has(member) && after.has(member) && isWord(before.get(member))) {
                if (!before.get(member).equals(after.get(member))) {
                    broken.add(place + "/" + member);
                }
            }
        }
        before.properties()
                .forEach(each -> addChangedTypes(
                        each.getValue(), after.path(each.getKey()), place + "/" + each.getKey(), broken));
        for (int index = 0; before.isArray() && index < before.size(); index++) {
            addChangedTypes(before.get(index), after.path(index), place + "/" + index, broken);
        }
    }

    /** And not a property of that name. */
    private static boolean isWord(JsonNode type) {
        return !type.isObject();
    }

    private static JsonNode read(String document) {
        try {
            return YAML.readTree(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
