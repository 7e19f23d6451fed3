package vn.zoneregistry.kit.http;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers to a successful {@code POST}: 201, where it is, and what it is. */
public final class Created {

    private Created() {}

    public static <T> RestResponse<T> at(String path, T representation) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .location(URI.create(path))
                .entity(representation)
                .build();
    }
}
