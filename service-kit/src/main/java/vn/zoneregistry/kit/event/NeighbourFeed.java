package vn.zoneregistry.kit.event;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** The feed of a neighbour as its follower calls it. */
@Path("/v1/events")
public interface NeighbourFeed {

    @GET
    FeedPage read(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("after") String after,
            @QueryParam("limit") int limit,
            @QueryParam("wait") int wait);
}
