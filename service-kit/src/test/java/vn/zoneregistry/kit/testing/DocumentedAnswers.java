package vn.zoneregistry.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds every answer that a test gets to the service's own published description: status, media type and shape. A
 * member that is not described fails as well as one that is missing.
 *
 * <p>The library that usually does this does not know OpenAPI 3.1, whose schemas are plain JSON Schema.
 */
public final class DocumentedAnswers implements Filter, QuarkusTestBeforeClassCallback {

    private static final String DOCUMENT = "https://registry.example/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Description> DESCRIPTIONS = new HashMap<>();

    /** From here on every call of the test class goes through this. */
    @Override
    public void beforeClass(Class<?> testClass) {
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(request, expected);
        var uri = URI.create(request.getURI());
        if (uri.getRawPath().startsWith("/v1/")) {
            describedBy(uri).check(request.getMethod(), uri.getRawPath(), answer);
        }
        return answer;
    }

    private static synchronized Description describedBy(URI uri) {
        return DESCRIPTIONS.computeIfAbsent(uri.getAuthority(), authority -> {
            // without filters: the description does not describe itself
            var document = RestAssured.given()
                    .noFilters()
                    .baseUri(uri.getScheme() + "://" + authority)
                    .get("/q/openapi?format=json")
                    .asString();
            return new Description(read(document));
        });
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("no JSON: " + text, unreadable);
        }
    }

    /** One published document. */
    private static final class Description {

        private final JsonNode document;
        private final JsonSchemaFactory schemas;

        Description(JsonNode document) {
            this.document = document;
            closeObjects(document.path("components").path("schemas"));
            this.schemas = JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V202012,
                    builder ->
                            builder.schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, document.toString()))));
        }

        /** So that a member nobody described is noticed; callers are told nothing of the kind. */
        private static void closeObjects(JsonNode node) {
            if (node instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            node.forEach(Description::closeObjects);
        }

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
            if (type.endsWith("json") && !packed) {
                var faults = faults(
                        "/paths/%s/%s/responses/%d/content/%s/schema"
                                .formatted(
                                        escaped(template.get()),
                                        method.toLowerCase(Locale.ROOT),
                                        answer.statusCode(),
                                        escaped(type)),
                        answer.asString());
                require(faults.isEmpty(), faults, method, path, answer);
            }
        }

        private String faults(String pointer, String body) {
            var settings = SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build();
            return schemas
                    .getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer), settings)
                    .validate(body, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .sorted()
                    .limit(10)
                    .collect(Collectors.joining("\n"));
        }

        private Optional<String> template(String path) {
            Stream<String> templates =
                    document.path("paths").properties().stream().map(Map.Entry::getKey);
            return templates
                    .filter(template -> Pattern.matches(
                            Stream.of(template.split("\\{[^}]*}", -1))
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("[^/]+")),
                            path))
                    .min(Comparator.comparingLong(template ->
                            template.chars().filter(each -> each == '{').count()));
        }

        private static String escaped(String key) {
            return key.replace("~", "~0")
                    .replace("/", "~1")
                    .replace("{", "%7B")
                    .replace("}", "%7D")
                    .replace("+", "%2B");
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
    }
}
