package vn.zoneregistry.projects.neighbour;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The calls to zones-service, answers unread: what they and their refusals mean is {@link ZonesGateway}'s to say. */
@Path("/v1")
@RegisterRestClient(configKey = "zones")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ZonesClient {

    @GET
    @Path("/zones/{zone}")
    String zone(@PathParam("zone") UUID zone);

    @GET
    @Path("/zones/{zone}/phases/{phase}")
    String phase(@PathParam("zone") UUID zone, @PathParam("phase") UUID phase);

    @PUT
    @Path("/land-allocations/{allocation}")
    String hold(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("allocation") UUID allocation,
            HoldRequest request);

    @POST
    @Path("/land-allocations/{allocation}/release")
    String release(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("allocation") UUID allocation,
            ReleaseRequest request);
}
