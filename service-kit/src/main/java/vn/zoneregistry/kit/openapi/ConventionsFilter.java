package vn.zoneregistry.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.zoneregistry.kit.problem.ProblemCode;

/**
 * Writes into every operation what the conventions give it: success status, headers, the refusals that it can answer
 * with, and examples. Nobody has to repeat them, so nobody can forget them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ConventionsFilter implements OASFilter {

    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
    private static final String IF_MATCH = "If-Match";
    private static final String OWN_PROBLEMS = "x-problems";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var operations = document.getPaths().getPathItems().entrySet().stream()
                .filter(path -> path.getKey().startsWith("/v1/"))
                .toList();
        new Shapes(document).complete();
        operations.forEach(path -> path.getValue()
                .getOperations()
                .forEach((method, operation) -> describe(path.getKey(), method, operation)));
        var examples = new Examples(document);
        operations.forEach(path ->
                path.getValue().getOperations().values().forEach(operation -> addExamples(operation, examples)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        var success = success(path, method, operation);
        if (method == PathItem.HttpMethod.GET && path.contains("{")) {
            addHeaderParameter(
                    operation, "If-None-Match", false, "entity tag that the caller has; 304 where it is current");
        }
        if (method == PathItem.HttpMethod.POST) {
            addHeaderParameter(
                    operation,
                    "Idempotency-Key",
                    false,
                    "1 to 255 visible characters; the same again within 72 hours gets the first answer again");
        }
        addHeaderParameter(operation, "Accept-Language", false, "vi (default) or en");
        addHeaders(path, method, operation, success);
        refusals(path, method, operation).stream()
                .collect(Collectors.groupingBy(ProblemCode::status, TreeMap::new, Collectors.toList()))
                .forEach((status, codes) -> addRefusals(operation, status, codes));
    }

    private static void addExamples(Operation operation, Examples examples) {
        Stream.concat(
                        Stream.ofNullable(operation.getRequestBody()).map(RequestBody::getContent),
                        operation.getResponses().getAPIResponses().values().stream()
                                .map(APIResponse::getContent))
                .filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .filter(body -> body.getSchema() != null && body.getExamples() == null)
                .forEach(body -> body.setExample(examples.of(body.getSchema())));
    }

    /** The success response under the status that the server really sends. */
    private static APIResponse success(String path, PathItem.HttpMethod method, Operation operation) {
        var responses = operation.getResponses();
        var inferred = responses.getAPIResponse("200");
        if (method == PathItem.HttpMethod.POST && inferred != null && creates(operation)) {
            responses.removeAPIResponse("200");
            responses.addAPIResponse("201", inferred.description("Created"));
            return inferred;
        }
        if (method == PathItem.HttpMethod.PUT && inferred != null) {
            responses.addAPIResponse(
                    "201", OASFactory.createAPIResponse().description("Created").content(inferred.getContent()));
        }
        return inferred;
    }

    private static boolean creates(Operation operation) {
        return operation.getOperationId() != null && operation.getOperationId().startsWith("create");
    }

    private static void addHeaders(String path, PathItem.HttpMethod method, Operation operation, APIResponse success) {
        if (success == null) {
            return;
        }
        boolean list = isList(operation);
        success.addHeader("X-Request-Id", header("the caller's, or one made here"));
        if (list) {
            success.addHeader("Link", header("rel=\"next\" while there is a next page"));
        } else if (method != PathItem.HttpMethod.GET || path.contains("{")) {
            success.addHeader("ETag", header("version, and a hash of what is derived"));
        }
        if (creates(operation)) {
            success.addHeader("Location", header("where the new resource is"));
        }
        if (method == PathItem.HttpMethod.GET && path.contains("{") && !list) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("Not modified"));
        }
    }

    private static boolean isList(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> "cursor".equals(each.getName()));
    }

    private static Set<ProblemCode> refusals(String path, PathItem.HttpMethod method, Operation operation) {
        boolean writes = method != PathItem.HttpMethod.GET;
        // a token that is no good is refused where none is needed, too
        var codes = EnumSet.of(
                ProblemCode.VALIDATION_FAILED,
                ProblemCode.UNKNOWN_PARAMETER,
                ProblemCode.UNAUTHENTICATED,
                ProblemCode.NOT_FOUND,
                ProblemCode.NOT_ACCEPTABLE,
                ProblemCode.TOO_MANY_REQUESTS,
                ProblemCode.INTERNAL_ERROR,
                ProblemCode.UPSTREAM_UNAVAILABLE,
                ProblemCode.OVERLOADED);
        if (isList(operation)) {
            codes.add(ProblemCode.CURSOR_MISMATCH);
        }
        if (writes || isSecured(operation)) {
            codes.add(ProblemCode.FORBIDDEN);
        }
        if (path.contains("{")) {
            codes.add(ProblemCode.GONE);
        }
        if (writes) {
            codes.addAll(List.of(
                    ProblemCode.MALFORMED_REQUEST,
                    ProblemCode.CONFLICT,
                    ProblemCode.PAYLOAD_TOO_LARGE,
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    ProblemCode.UNPROCESSABLE_REFERENCE));
        }
        if (method == PathItem.HttpMethod.POST) {
            codes.add(ProblemCode.IDEMPOTENCY_MISMATCH);
        }
        if (method == PathItem.HttpMethod.DELETE) {
            codes.add(ProblemCode.IN_USE);
        }
        if (writes && path.endsWith("/transitions")) {
            codes.add(ProblemCode.ILLEGAL_TRANSITION);
        }
        if (operation.getParameters().stream().anyMatch(each -> IF_MATCH.equals(each.getName()))) {
            codes.addAll(List.of(ProblemCode.STALE_VERSION, ProblemCode.VERSION_REQUIRED));
        }
        codes.addAll(ownRefusals(operation));
        return codes;
    }

    /** The codes that the operation names itself, by {@code @Extension(name = "x-problems", value = "in-use, locked")}. */
    private static List<ProblemCode> ownRefusals(Operation operation) {
        var named = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(OWN_PROBLEMS);
        return named == null
                ? List.of()
                : Stream.of(named.toString().split(",\\s*"))
                        .map(ConventionsFilter::codeOf)
                        .toList();
    }

    private static ProblemCode codeOf(String name) {
        return Stream.of(ProblemCode.values())
                .filter(each -> each.code().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no problem code " + name));
    }

    private static boolean isSecured(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    private static void addRefusals(Operation operation, int status, List<ProblemCode> codes) {
        var body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM_SCHEMA));
        codes.forEach(
                code -> body.addExample(code.code(), OASFactory.createExample().value(example(code))));
        operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(status),
                        OASFactory.createAPIResponse()
                                .description(codes.stream()
                                        .map(code -> code.title().en())
                                        .collect(Collectors.joining("; ")))
                                .content(OASFactory.createContent().addMediaType(PROBLEM, body)));
    }

    private static Map<String, Object> example(ProblemCode code) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "urn:zone-registry:problem:" + code.code());
        example.put("title", code.title().vi());
        example.put("status", code.status());
        example.put("detail", code.title().vi());
        example.put("instance", "/v1");
        example.put("code", code.code());
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        example.put("errors", List.of());
        return example;
    }

    private static void addHeaderParameter(Operation operation, String name, boolean required, String description) {
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
