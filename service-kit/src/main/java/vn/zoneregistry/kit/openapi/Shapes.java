package vn.zoneregistry.kit.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What the scanner cannot read from the classes: that answers leave no member out, what a merge patch may name, and
 * which bodies are no JSON.
 */
final class Shapes {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String MERGE_PATCH = "MergePatch";
    private static final Set<String> JSON = Set.of("application/json", "application/merge-patch+json");

    private final OpenAPI document;
    private final Map<String, Schema> schemas;

    Shapes(OpenAPI document) {
        this.document = document;
        this.schemas = document.getComponents().getSchemas();
    }

    void complete() {
        var written = new HashSet<String>();
        operations().forEach(operation -> bodies(operation).forEach(body -> reach(body.getSchema(), written)));
        schemas.forEach((name, schema) -> {
            if (!written.contains(name)) {
                requireAll(schema);
            }
        });
        document.getPaths().getPathItems().forEach(this::describePatch);
        operations().forEach(Shapes::describeOtherMedia);
        everySchema().forEach(Shapes::makeExact);
    }

    /** Removes what the scanner found but no operation takes or answers. */
    void dropUnused() {
        var used = new HashSet<String>();
        rootSchemas().forEach(schema -> reach(schema, used));
        List.copyOf(schemas.keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(document.getComponents()::removeSchema);
    }

    /**
     * Decimals are said in words, since validators that calculate in binary refuse 72.11 as no multiple of 0.01; defaults
     * have the type of what they stand for.
     */
    private static void makeExact(Schema schema) {
        if (schema.getMultipleOf() != null) {
            var decimals = "at most " + schema.getMultipleOf().scale() + " decimals";
            schema.setDescription(
                    schema.getDescription() == null ? decimals : schema.getDescription() + "; " + decimals);
            schema.setMultipleOf(null);
        }
        if (schema.getDefaultValue() instanceof String text && schema.getType() != null) {
            if (schema.getType().contains(SchemaType.INTEGER)) {
                schema.setDefaultValue(Integer.valueOf(text));
            } else if (schema.getType().contains(SchemaType.BOOLEAN)) {
                schema.setDefaultValue(Boolean.valueOf(text));
            }
        }
    }

    private Stream<Schema> everySchema() {
        return Stream.concat(rootSchemas(), schemas.values().stream()).flatMap(Shapes::withParts);
    }

    private Stream<Schema> rootSchemas() {
        return operations()
                .flatMap(operation -> Stream.of(
                                operation.getParameters() == null
                                        ? Stream.<Schema>of()
                                        : operation.getParameters().stream().map(Parameter::getSchema),
                                bodies(operation).map(MediaType::getSchema),
                                operation.getResponses().getAPIResponses().values().stream()
                                        .map(APIResponse::getContent)
                                        .filter(Objects::nonNull)
                                        .flatMap(content -> content.getMediaTypes().values().stream())
                                        .map(MediaType::getSchema))
                        .flatMap(each -> each))
                .filter(Objects::nonNull);
    }

    private static Stream<Schema> withParts(Schema schema) {
        return Stream.concat(Stream.of(schema), parts(schema).flatMap(Shapes::withParts));
    }

    private static void requireAll(Schema schema) {
        if (schema.getProperties() != null) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
        parts(schema).forEach(Shapes::requireAll);
    }

    private Stream<Operation> operations() {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    private static Stream<MediaType> bodies(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.of()
                : operation.getRequestBody().getContent().getMediaTypes().values().stream();
    }

    private void reach(Schema schema, Set<String> reached) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(SCHEMAS.length());
            if (reached.add(name)) {
                reach(schemas.get(name), reached);
            }
            return;
        }
        parts(schema).forEach(part -> reach(part, reached));
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getProperties()).flatMap(members -> members.values().stream()),
                        Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                                .filter(Objects::nonNull)
                                .flatMap(List::stream),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()))
                .flatMap(each -> each)
                .filter(Objects::nonNull);
    }

    /** A patch names what the body that makes or replaces the same thing does, and needs none of it. */
    private void describePatch(String path, PathItem item) {
        var patch = item.getPATCH();
        if (patch == null) {
            return;
        }
        var draft = draft(path, item);
        bodies(patch)
                .filter(body -> (SCHEMAS + MERGE_PATCH).equals(body.getSchema().getRef()))
                .forEach(body -> body.setSchema(OASFactory.createSchema().ref(SCHEMAS + patchOf(draft))));
    }

    private String draft(String path, PathItem item) {
        var maker = item.getPUT() != null
                ? item.getPUT()
                : document.getPaths()
                        .getPathItem(path.substring(0, path.lastIndexOf('/')))
                        .getPOST();
        return bodies(maker)
                .map(body -> body.getSchema().getRef().substring(SCHEMAS.length()))
                .findFirst()
                .orElseThrow();
    }

    private String patchOf(String draft) {
        var name = draft.replaceFirst("Draft$", "") + "Patch";
        var members = new LinkedHashMap<String, Schema>();
        schemas.get(draft).getProperties().forEach(members::put);
        document.getComponents()
                .addSchema(
                        name,
                        OASFactory.createSchema()
                                .addType(SchemaType.OBJECT)
                                .description("JSON merge patch (RFC 7396): null clears a member, absent keeps it")
                                .properties(members));
        return name;
    }

    private static void describeOtherMedia(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .forEach(response -> response.getContent().getMediaTypes().forEach((type, body) -> {
                    if (!JSON.contains(type) && !type.endsWith("problem+json")) {
                        body.setSchema(shapeOf(type));
                    }
                }));
    }

    private static Schema shapeOf(String mediaType) {
        if (mediaType.endsWith("+json")) {
            return OASFactory.createSchema().addType(SchemaType.OBJECT);
        }
        var text = OASFactory.createSchema().addType(SchemaType.STRING);
        return mediaType.startsWith("text/") ? text : text.format("binary");
    }
}
