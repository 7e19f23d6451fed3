package vn.zoneregistry.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service publishes of itself, as something that its answers can be held to. */
public final class PublishedDescription {

    private static final String DOCUMENT = "https://registry.example/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final JsonSchemaFactory factory;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    /** @param document OpenAPI 3.1 as JSON */
    public PublishedDescription(String document) {
        this(read(document));
    }

    private PublishedDescription(JsonNode document) {
        this.document = document;
        closeObjects(document.path("components").path("schemas"));
        // each schema keeps what it was read from, so they are read from as little as possible
        var components = JSON.createObjectNode();
        components
                .putObject("components")
                .set("schemas", document.path("components").path("schemas"));
        this.factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, components.toString()))));
    }

    /** So that a member nobody described is noticed; callers are told nothing of the kind. */
    private static void closeObjects(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(PublishedDescription::closeObjects);
    }

    /** @throws AssertionError where the answer is not of the status, media type and shape that are described */
    void check(String method, String path, Response answer) {
        var template = template(path);
        if (template.isEmpty()) {
            require(answer.statusCode() == 404, "nothing is described at this path", method, path, answer);
            return;
        }
        var operation = document.path("paths").path(template.get()).path(method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return;
        }
        var described = operation.path("responses").path(String.valueOf(answer.statusCode()));
        require(!described.isMissingNode(), "the status is not described", method, path, answer);
        var type = Optional.ofNullable(answer.contentType()).orElse("").split(";")[0];
        if (answer.asByteArray().length == 0) {
            return;
        }
        require(described.path("content").has(type), "the media type is not described", method, path, answer);
        // a test that wants to see the packed bytes gets them, and so does this
        boolean packed = answer.header("Content-Encoding") != null && answer.asByteArray()[0] == 0x1F;
        if (type.endsWith("json") && !type.endsWith("ndjson") && !packed) {
            var faults = faults(described.path("content").path(type).path("schema"), answer.asString());
            require(faults.isEmpty(), faults, method, path, answer);
        }
    }

    private String faults(JsonNode shape, String body) {
        return schemas.computeIfAbsent(shape.toString(), this::schema).validate(body, InputFormat.JSON).stream()
                .map(Object::toString)
                .sorted()
                .limit(10)
                .collect(Collectors.joining("\n"));
    }

    private JsonSchema schema(String shape) {
        var settings =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return factory.getSchema(shape.replace("\"#/components/", "\"" + DOCUMENT + "#/components/"), settings);
    }

    private Optional<String> template(String path) {
        Stream<String> templates = document.path("paths").properties().stream().map(Map.Entry::getKey);
        return templates
                .filter(template -> Pattern.matches(
                        Stream.of(template.split("\\{[^}]*}", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("[^/]+")),
                        path))
                .min(Comparator.comparingLong(
                        template -> template.chars().filter(each -> each == '{').count()));
    }

    private static void require(boolean holds, String fault, String method, String path, Response answer) {
        if (!holds) {
            throw new AssertionError("%s %s answered %d %s, but %s\n%s"
                    .formatted(
                            method,
                            path,
                            answer.statusCode(),
                            answer.contentType(),
                            fault,
                            answer.asString().lines().limit(20).toList()));
        }
    }

    /**
     * What is wrong with the examples: JSON bodies that have none, and examples that are not of the shape that is described
     * beside them. Empty where all is well.
     */
    public List<String> faultsOfExamples() {
        var faults = new ArrayList<String>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var at = operation.getKey() + " " + path.getKey();
                check(at, operation.getValue().path("requestBody").path("content"), faults);
                for (var response : operation.getValue().path("responses").properties()) {
                    check(at + " " + response.getKey(), response.getValue().path("content"), faults);
                }
            }
        }
        return faults;
    }

    private void check(String at, JsonNode content, List<String> faults) {
        for (var body : content.properties()) {
            if (body.getValue().path("schema").has("$ref")) {
                var examples = examples(body.getValue());
                if (examples.isEmpty()) {
                    faults.add(at + " has no example");
                }
                examples.forEach(example -> faults(body.getValue().path("schema"), example.toString())
                        .lines()
                        .map(fault -> at + " " + fault)
                        .forEach(faults::add));
            }
        }
    }

    private List<JsonNode> examples(JsonNode body) {
        var examples = new ArrayList<JsonNode>();
        body.path("examples").forEach(example -> examples.add(referred(example).path("value")));
        if (body.has("example")) {
            examples.add(body.path("example"));
        }
        return examples;
    }

    private JsonNode referred(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("no JSON: " + text, unreadable);
        }
    }
}
