package vn.zoneregistry.kit.openapi;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of every answer, described once each and referred to. */
final class AnswerHeaders {

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("X-Request-Id", "the caller's, or one made here"),
            Map.entry("RateLimit-Policy", "how many requests a caller may make in how many seconds"),
            Map.entry("RateLimit", "how many requests are left to the caller, and in how many seconds all are again"),
            Map.entry("Link", "rel=\"next\" while there is a next page"),
            Map.entry("ETag", "version, and a hash of what is derived"),
            Map.entry("Location", "where the new resource is"),
            Map.entry("Preference-Applied", "respond-async"),
            Map.entry("Idempotency-Replayed", "true where this is the first answer to the key once more"),
            Map.entry("Content-Language", "the language of title and detail: vi or en"),
            Map.entry("WWW-Authenticate", "Bearer"),
            Map.entry("Accept-Post", "the media types that a body may have"),
            Map.entry("Accept-Patch", "the media types that a body may have"),
            Map.entry("Retry-After", "seconds after which asking again makes sense"));
    private static final Set<String> PASSING = Set.of("429", "503");

    private AnswerHeaders() {}

    static void define(OpenAPI document) {
        DESCRIPTIONS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> document.getComponents()
                .addHeader(
                        each.getKey(),
                        OASFactory.createHeader()
                                .description(each.getValue())
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING))));
    }

    static void describe(Call call) {
        call.operation().getResponses().getAPIResponses().forEach((status, answer) -> {
            add(answer, "X-Request-Id");
            add(answer, "RateLimit-Policy");
            add(answer, "RateLimit");
            if (status.startsWith("2")) {
                describeSuccess(call, status, answer);
            } else if (!status.startsWith("3")) {
                describeRefusal(call, status, answer);
            }
        });
    }

    private static void describeSuccess(Call call, String status, APIResponse answer) {
        if (call.isList()) {
            add(answer, "Link");
        } else if (answer.getContent() != null && (call.writes() || call.isOfOne())) {
            add(answer, "ETag");
        }
        if (call.creates() || status.equals("202")) {
            add(answer, "Location");
        }
        if (status.equals("202")) {
            add(answer, "Preference-Applied");
        }
        if (call.method() == HttpMethod.POST) {
            add(answer, "Idempotency-Replayed");
        }
    }

    private static void describeRefusal(Call call, String status, APIResponse answer) {
        add(answer, "Content-Language");
        if (status.equals("401")) {
            add(answer, "WWW-Authenticate");
        }
        if (status.equals("415")) {
            add(answer, call.method() == HttpMethod.PATCH ? "Accept-Patch" : "Accept-Post");
        }
        if (PASSING.contains(status)) {
            add(answer, "Retry-After");
        }
    }

    private static void add(APIResponse answer, String name) {
        answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }
}
