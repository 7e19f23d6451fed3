package vn.zoneregistry.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Writes into every operation what the conventions give it: success status, headers, the refusals that it can answer
 * with, who may call it, and examples. Nobody has to repeat them, so nobody can forget them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ConventionsFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var calls = calls(document);
        var shapes = new Shapes(document);
        shapes.complete();
        AnswerHeaders.define(document);
        var refusals = new Refusals(document);
        calls.forEach(call -> describe(call, refusals));
        var examples = new Examples(document);
        calls.forEach(call -> addExamples(call, examples));
        shapes.dropUnused();
    }

    private static List<Call> calls(OpenAPI document) {
        return document.getPaths().getPathItems().entrySet().stream()
                .filter(path -> path.getKey().startsWith("/v1/"))
                .flatMap(path -> path.getValue().getOperations().entrySet().stream()
                        .map(operation -> new Call(path.getKey(), operation.getKey(), operation.getValue())))
                .toList();
    }

    private static void describe(Call call, Refusals refusals) {
        describeSuccess(call);
        takeHeaders(call);
        refusals.describe(call);
        AnswerHeaders.describe(call);
        Prose.describe(call);
        if (!call.isSecured()) {
            call.operation().setSecurity(List.of(OASFactory.createSecurityRequirement(), bearer()));
        }
    }

    /** A token is welcome where none is needed. */
    private static SecurityRequirement bearer() {
        return OASFactory.createSecurityRequirement().addScheme("token");
    }

    /** The success response under the status that the server really sends. */
    private static void describeSuccess(Call call) {
        var responses = call.operation().getResponses();
        var inferred = responses.getAPIResponse("200");
        if (inferred == null) {
            return;
        }
        if (call.method() == HttpMethod.POST && call.creates()) {
            responses.removeAPIResponse("200");
            responses.addAPIResponse("201", inferred.description("Created"));
        }
        if (call.method() == HttpMethod.PUT) {
            responses.addAPIResponse(
                    "201", OASFactory.createAPIResponse().description("Created").content(inferred.getContent()));
        }
        if (call.readsOne()) {
            responses.addAPIResponse("304", OASFactory.createAPIResponse().description("Not modified"));
        }
    }

    private static void takeHeaders(Call call) {
        if (call.method() == HttpMethod.GET && call.isOfOne()) {
            call.takeHeader("If-None-Match", "entity tag that the caller has; 304 where it is current");
        }
        if (call.method() == HttpMethod.POST) {
            call.takeHeader(
                    "Idempotency-Key",
                    "1 to 255 visible characters; the same again within 72 hours gets the first answer again");
        }
        if (call.parameters().noneMatch(each -> "Accept-Language".equals(each.getName()))) {
            call.takeHeader("Accept-Language", "vi (default) or en");
        }
    }

    private static void addExamples(Call call, Examples examples) {
        bodies(Stream.ofNullable(call.operation().getRequestBody()).map(RequestBody::getContent))
                .forEach(body -> body.setExample(examples.sentTo(call.path(), body.getSchema())));
        bodies(call.operation().getResponses().getAPIResponses().values().stream()
                        .map(APIResponse::getContent))
                .forEach(body -> body.setExample(examples.of(body.getSchema())));
    }

    private static Stream<MediaType> bodies(Stream<Content> contents) {
        return contents.filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .filter(body -> body.getSchema() != null && body.getExamples() == null);
    }
}
