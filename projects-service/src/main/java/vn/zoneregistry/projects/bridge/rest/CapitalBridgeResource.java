package vn.zoneregistry.projects.bridge.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.projects.bridge.BridgeFilters;
import vn.zoneregistry.projects.bridge.CapitalBridge;
import vn.zoneregistry.projects.bridge.CapitalBridges;

@Path("/v1/projects/capital-bridge")
@Tag(name = "Projects")
public class CapitalBridgeResource {

    private final CapitalBridges bridges;

    CapitalBridgeResource(CapitalBridges bridges) {
        this.bridges = bridges;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getCapitalBridge",
            summary =
                    "Registered capital from the beginning of a period to its end, with the projects behind each step")
    public CapitalBridge get(@BeanParam BridgeFilters filters) {
        return bridges.bridge(filters);
    }
}
