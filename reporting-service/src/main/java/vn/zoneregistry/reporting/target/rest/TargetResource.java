package vn.zoneregistry.reporting.target.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.event.History;
import vn.zoneregistry.kit.event.HistoryEntry;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.Created;
import vn.zoneregistry.kit.idempotency.Idempotent;
import vn.zoneregistry.kit.json.JsonBodyReader;
import vn.zoneregistry.kit.json.Patch;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.reporting.target.TargetDraft;
import vn.zoneregistry.reporting.target.TargetFilter;
import vn.zoneregistry.reporting.target.TargetSetting;
import vn.zoneregistry.reporting.target.TargetView;

/** Targets over HTTP. */
@Path("/v1/targets")
@Tag(name = "Targets", description = "What figures should become, for a year or several.")
public class TargetResource {

    private final TargetSetting setting;
    private final History history;

    TargetResource(TargetSetting setting, History history) {
        this.setting = setting;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listTargets", summary = "Targets; sort: periodFrom, periodTo, updatedAt")
    public Page<TargetView> list(@BeanParam TargetFilter filter, @BeanParam PageRequest request) {
        return setting.page(filter, request);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.KPI_REPORTER)
    @Operation(operationId = "createTarget", summary = "Sets a target for one year or several")
    public RestResponse<TargetView> create(TargetDraft draft) {
        var target = setting.create(draft);
        return Created.at("/v1/targets/" + target.id(), target);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getTarget", summary = "One target")
    public TargetView get(@PathParam("id") UUID id, @QueryParam("asOf") String asOf) {
        return asOf == null ? setting.get(id) : history.asOf(subject(id), asOf, TargetView.class);
    }

    @GET
    @Path("/{id}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listTargetHistory", summary = "What happened to a target, newest first")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        return history.of(subject(id), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.KPI_REPORTER)
    @Operation(operationId = "patchTarget", summary = "Changes a target")
    public TargetView patch(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Patch patch) {
        return setting.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.KPI_REPORTER)
    @Operation(operationId = "deleteTarget", summary = "Deletes a target")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        setting.delete(id, ifMatch);
    }

    private static Subject subject(UUID id) {
        return Subject.of(TargetSetting.RESOURCE, id);
    }
}
