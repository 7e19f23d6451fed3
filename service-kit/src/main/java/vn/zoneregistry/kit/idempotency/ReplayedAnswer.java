package vn.zoneregistry.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Carries the first answer past a resource method whose own return type could not hold it. */
final class ReplayedAnswer extends RuntimeException {

    private final transient StoredAnswer answer;

    ReplayedAnswer(StoredAnswer answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    /** Sends the stored answer once more. */
    static class Mapper {

        private static final String REPLAYED = "Idempotency-Replayed";

        @ServerExceptionMapper
        public RestResponse<String> replay(ReplayedAnswer replayed) {
            var answer = replayed.answer;
            var response = RestResponse.ResponseBuilder.<String>create(answer.status())
                    .entity(answer.body())
                    .type(answer.mediaType())
                    .header(REPLAYED, true);
            if (answer.location() != null) {
                response.header(HttpHeaders.LOCATION, answer.location());
            }
            if (answer.entityTag() != null) {
                response.header(HttpHeaders.ETAG, answer.entityTag());
            }
            return response.build();
        }
    }
}
