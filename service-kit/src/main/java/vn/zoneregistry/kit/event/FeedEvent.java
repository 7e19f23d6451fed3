package vn.zoneregistry.kit.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One event of a feed in the JSON form of CloudEvents 1.0.
 *
 * @param subjectVersion version of the subject after the event
 * @param traceParent where in its trace the write was made (W3C); null for one that was not traced
 * @param data the resource as it stood after the event, as its own {@code GET} showed it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "Event")
public record FeedEvent(
        @JsonProperty("specversion") String specVersion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        @JsonProperty("datacontenttype") String dataContentType,
        @JsonProperty("subjectversion") int subjectVersion,
        String actor,
        @Schema(nullable = true) String reason,

        @JsonProperty("traceparent") @Schema(nullable = true)
        String traceParent,

        @Schema(type = SchemaType.OBJECT) JsonNode data) {

    /** The collection that the subject belongs to, {@code zones}. */
    public String resource() {
        return subject.substring(0, subject.indexOf('/'));
    }

    /** Identifier of the subject within its collection. */
    public String subjectId() {
        return subject.substring(subject.indexOf('/') + 1);
    }

    /** What happened, {@code created}. */
    public String verb() {
        return type.substring(type.indexOf('.') + 1);
    }
}
