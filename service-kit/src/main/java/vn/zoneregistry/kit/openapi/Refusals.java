package vn.zoneregistry.kit.openapi;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import vn.zoneregistry.kit.problem.ProblemCode;

/** The refusals that an operation can answer with: those of its kind, and those that it names itself. */
final class Refusals {

    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
    private static final String OWN_PROBLEMS = "x-problems";

    private final OpenAPI document;

    Refusals(OpenAPI document) {
        this.document = document;
    }

    void describe(Call call) {
        of(call).stream()
                .collect(Collectors.groupingBy(ProblemCode::status, TreeMap::new, Collectors.toList()))
                .forEach((status, codes) -> describe(call.operation(), status, codes));
    }

    private static Set<ProblemCode> of(Call call) {
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
        if (call.isList()) {
            codes.add(ProblemCode.CURSOR_MISMATCH);
        }
        if (call.writes() || call.isSecured()) {
            codes.add(ProblemCode.FORBIDDEN);
        }
        if (call.isOfOne()) {
            codes.add(ProblemCode.GONE);
        }
        if (call.writes()) {
            codes.addAll(List.of(
                    ProblemCode.MALFORMED_REQUEST,
                    ProblemCode.CONFLICT,
                    ProblemCode.PAYLOAD_TOO_LARGE,
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    ProblemCode.UNPROCESSABLE_REFERENCE));
        }
        if (call.method() == HttpMethod.POST) {
            codes.add(ProblemCode.IDEMPOTENCY_MISMATCH);
        }
        if (call.method() == HttpMethod.DELETE) {
            codes.add(ProblemCode.IN_USE);
        }
        if (call.moves()) {
            codes.add(ProblemCode.ILLEGAL_TRANSITION);
        }
        if (call.isConditional()) {
            codes.addAll(List.of(ProblemCode.STALE_VERSION, ProblemCode.VERSION_REQUIRED));
        }
        codes.addAll(own(call.operation()));
        return codes;
    }

    /** The codes that the operation names itself, by {@code @Extension(name = "x-problems", value = "in-use, locked")}. */
    private static List<ProblemCode> own(Operation operation) {
        var named = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(OWN_PROBLEMS);
        // where a method describes its answers itself, they are given its extensions too
        operation.getResponses().removeExtension(OWN_PROBLEMS);
        operation.getResponses().getAPIResponses().values().forEach(answer -> answer.removeExtension(OWN_PROBLEMS));
        return named == null
                ? List.of()
                : Stream.of(named.toString().split(",\\s*"))
                        .map(Refusals::codeOf)
                        .toList();
    }

    private static ProblemCode codeOf(String name) {
        return Stream.of(ProblemCode.values())
                .filter(each -> each.code().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no problem code " + name));
    }

    private void describe(Operation operation, int status, List<ProblemCode> codes) {
        var body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM_SCHEMA));
        for (var code : codes) {
            // which many operations share
            document.getComponents()
                    .addExample(code.code(), OASFactory.createExample().value(example(code)));
            body.addExample(code.code(), OASFactory.createExample().ref("#/components/examples/" + code.code()));
        }
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
}
