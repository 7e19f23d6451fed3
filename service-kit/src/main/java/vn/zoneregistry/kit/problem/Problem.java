package vn.zoneregistry.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The problem document of RFC 9457 as it is sent. */
@Schema(
        name = "Problem",
        description = "RFC 9457 problem details; some codes add members of their own",
        additionalProperties = Schema.True.class)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        List<Error> errors,
        @JsonIgnore Map<String, Object> members) {

    /** One fault of the request in the caller's language. */
    @Schema(name = "ProblemError")
    public record Error(
            @Schema(description = "JSON pointer into the body; null for a parameter", nullable = true)
            String pointer,

            @Schema(description = "name of the query parameter or header; null for the body", nullable = true)
            String parameter,

            String code,
            String message) {}

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The document for one caller; see {@link ProblemResponses} for requests that have reached a resource. */
    public static Problem of(ProblemException refusal, Locale language, String instance, String traceId) {
        return new Problem(
                "urn:zone-registry:problem:" + refusal.code().code(),
                refusal.code().title().in(language),
                refusal.code().status(),
                refusal.detail().in(language),
                instance,
                refusal.code().code(),
                traceId,
                refusal.faults().stream()
                        .map(fault -> new Error(
                                fault.pointer(),
                                fault.parameter(),
                                fault.code(),
                                fault.message().in(language)))
                        .toList(),
                refusal.members());
    }

    @JsonAnyGetter
    Map<String, Object> extensions() {
        return members;
    }
}
