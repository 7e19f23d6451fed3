package vn.zoneregistry.local.sampledata;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param status of HTTP
 * @param entityTag the header {@code ETag}, if there is one
 * @param body missing node where there is none
 */
public record Answer(int status, String entityTag, JsonNode body) {

    private static final int FIRST_REFUSAL = 400;

    boolean isRefusal() {
        return status >= FIRST_REFUSAL;
    }

    /** The problem code of a refusal, empty otherwise. */
    String code() {
        return body.path("code").asText("");
    }

    /** A refusal in one line. */
    String reason() {
        var reason = new StringBuilder()
                .append(status)
                .append(' ')
                .append(body.path("code").asText("without a code"));
        if (body.hasNonNull("detail")) {
            reason.append(": ").append(body.get("detail").asText());
        }
        for (var fault : body.path("errors")) {
            reason.append("; ")
                    .append(fault.path("pointer").asText())
                    .append(' ')
                    .append(fault.path("message").asText());
        }
        return reason.toString();
    }
}
