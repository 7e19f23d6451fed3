package vn.zoneregistry.kit.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * An example of every body, put together from examples of its members. Those stand once, in files {@value #CATALOGUE}
 * of the service and of the libraries it uses: under the path that a body is sent to, under the name of a schema ({@code
 * Boundary}), of a member of one schema ({@code Investor.name}) or of a member wherever it stands ({@code name}); the
 * first that is there wins.
 */
final class Examples {

    private static final String CATALOGUE = "META-INF/openapi-examples.json";
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Map<String, Object> catalogue;

    Examples(OpenAPI document) {
        this.schemas = document.getComponents().getSchemas();
        this.catalogue = catalogue();
    }

    /** @return null for a shape that nothing is known of */
    Object of(Schema schema) {
        return of(schema, new ArrayDeque<>());
    }

    /** What can be sent to a path: the example that stands under its name, else that of the shape. */
    Object sentTo(String path, Schema schema) {
        return catalogue.getOrDefault(path, of(schema));
    }

    private Object of(Schema schema, Deque<String> within) {
        if (schema.getRef() != null) {
            return ofNamed(schema.getRef().substring(SCHEMAS.length()), within);
        }
        if (schema.getAnyOf() != null) {
            return of(schema.getAnyOf().get(0), within);
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getProperties() != null) {
            return ofMembers(schema, within);
        }
        return is(schema, SchemaType.ARRAY) ? ofItems(schema, within) : null;
    }

    private Object ofNamed(String name, Deque<String> within) {
        if (catalogue.containsKey(name)) {
            return catalogue.get(name);
        }
        if (within.contains(name)) {
            return null;
        }
        within.push(name);
        var example = of(schemas.get(name), within);
        within.pop();
        return example;
    }

    private Map<String, Object> ofMembers(Schema schema, Deque<String> within) {
        var example = new LinkedHashMap<String, Object>();
        schema.getProperties().forEach((member, shape) -> example.put(member, ofMember(member, shape, within)));
        return example;
    }

    private Object ofMember(String member, Schema shape, Deque<String> within) {
        var schema = within.peek();
        return Stream.of(schema + "." + member, thing(schema) + "." + member, member)
                .filter(catalogue::containsKey)
                .findFirst()
                .map(key -> Optional.ofNullable(catalogue.get(key)))
                .orElseGet(() -> Optional.ofNullable(of(shape, within)))
                .orElse(null);
    }

    /** Bodies that write a thing are exemplified by the thing: {@code ZoneDraft} and {@code ZonePatch} by {@code Zone}. */
    private static String thing(String schema) {
        return schema.replaceFirst("(Draft|Patch)$", "");
    }

    private Object ofItems(Schema schema, Deque<String> within) {
        var item = schema.getItems() == null ? null : of(schema.getItems(), within);
        return item == null ? List.of() : List.of(item);
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    private static Map<String, Object> catalogue() {
        var all = new HashMap<String, Object>();
        try {
            var files = Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(CATALOGUE));
            for (var file : files) {
                new ObjectMapper()
                        .readValue(file, new TypeReference<Map<String, Object>>() {})
                        .forEach(all::putIfAbsent);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
