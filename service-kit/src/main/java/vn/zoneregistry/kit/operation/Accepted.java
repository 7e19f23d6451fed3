package vn.zoneregistry.kit.operation;

import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import vn.zoneregistry.kit.http.Preference;

/** Answers to a request that is being seen to: 202, and where it can be watched. */
public final class Accepted {

    private Accepted() {}

    public static RestResponse<OperationView> as(OperationView operation) {
        return RestResponse.ResponseBuilder.<OperationView>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/v1/operations/" + operation.id()))
                .header(Preference.APPLIED, Preference.RESPOND_ASYNC)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(operation)
                .build();
    }
}
