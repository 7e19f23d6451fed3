package vn.zoneregistry.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.zoneregistry.kit.problem.ProblemCode;

/**
 * Writes into every operation what the conventions give it: success status, headers, and the refusals that it can
 * answer with. Nobody has to repeat them, so nobody can forget them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ConventionsFilter implements OASFilter {

    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
    private static final String IF_MATCH = "If-Match";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/v1/")) {
                item.getOperations().forEach((method, operation) -> describe(path, method, operation));
            }
        });
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
        refusals(path, method, operation).forEach(code -> addRefusal(operation, code));
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

    private static List<ProblemCode> refusals(String path, PathItem.HttpMethod method, Operation operation) {
        boolean writes = method != PathItem.HttpMethod.GET;
        var codes = new ArrayList<>(List.of(ProblemCode.VALIDATION_FAILED, ProblemCode.NOT_ACCEPTABLE));
        if (writes || isSecured(operation)) {
            codes.add(ProblemCode.UNAUTHENTICATED);
            codes.add(ProblemCode.FORBIDDEN);
        }
        if (path.contains("{")) {
            codes.add(ProblemCode.NOT_FOUND);
            codes.add(ProblemCode.GONE);
        }
        if (writes) {
            codes.addAll(List.of(
                    ProblemCode.CONFLICT,
                    ProblemCode.PAYLOAD_TOO_LARGE,
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    ProblemCode.UNPROCESSABLE_REFERENCE));
        }
        if (operation.getParameters().stream().anyMatch(each -> IF_MATCH.equals(each.getName()))) {
            codes.add(ProblemCode.STALE_VERSION);
            codes.add(ProblemCode.VERSION_REQUIRED);
        }
        codes.addAll(List.of(ProblemCode.TOO_MANY_REQUESTS, ProblemCode.INTERNAL_ERROR, ProblemCode.OVERLOADED));
        return codes;
    }

    private static boolean isSecured(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    private static void addRefusal(Operation operation, ProblemCode code) {
        var status = String.valueOf(code.status());
        if (operation.getResponses().hasAPIResponse(status)
                && operation.getResponses().getAPIResponse(status).getContent() != null) {
            return;
        }
        var example = Map.<String, Object>of(
                "type", "urn:zone-registry:problem:" + code.code(),
                "title", code.title().en(),
                "status", code.status(),
                "code", code.code(),
                "errors", List.of());
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(code.title().en())
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                PROBLEM,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref(PROBLEM_SCHEMA))
                                                        .example(example))));
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
