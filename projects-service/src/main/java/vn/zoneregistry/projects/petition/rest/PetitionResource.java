package vn.zoneregistry.projects.petition.rest;

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
import vn.zoneregistry.domain.TransitionDraft;
import vn.zoneregistry.domain.Transitions;
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
import vn.zoneregistry.projects.petition.PetitionDraft;
import vn.zoneregistry.projects.petition.PetitionFilters;
import vn.zoneregistry.projects.petition.PetitionStatus;
import vn.zoneregistry.projects.petition.PetitionView;
import vn.zoneregistry.projects.petition.Petitions;

@Path("/v1/petitions")
@Tag(name = "Petitions", description = "What enterprises asked for, and what came of it.")
public class PetitionResource {

    private final Petitions petitions;
    private final History history;

    PetitionResource(Petitions petitions, History history) {
        this.petitions = petitions;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listPetitions", summary = "Petitions; sort: raisedOn, dueOn, updatedAt")
    public Page<PetitionView> list(@BeanParam PetitionFilters filters, @BeanParam PageRequest page) {
        return petitions.list(filters, page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "createPetition", summary = "Enter a petition")
    public RestResponse<PetitionView> create(PetitionDraft draft) {
        var petition = petitions.create(draft);
        return Created.at("/v1/petitions/" + petition.id(), petition);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getPetition", summary = "One petition")
    public PetitionView get(@PathParam("id") UUID id, @QueryParam("asOf") String asOf) {
        return asOf == null ? petitions.get(id) : history.asOf(subject(id), asOf, PetitionView.class);
    }

    @GET
    @Path("/{id}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listPetitionHistory", summary = "What happened to a petition, newest first")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return history.of(subject(id), page);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "changePetition", summary = "Change what the merge patch names")
    public PetitionView change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Patch patch) {
        return petitions.change(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "deletePetition", summary = "Remove a petition that was entered by mistake")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        petitions.delete(id, ifMatch);
    }

    @GET
    @Path("/{id}/transitions")
    @Authenticated
    @Operation(operationId = "listPetitionTransitions", summary = "Past moves, and what is allowed now")
    public Transitions<PetitionStatus> transitions(@PathParam("id") UUID id) {
        return petitions.transitions(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "movePetition", summary = "Move a petition on")
    public PetitionView move(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TransitionDraft<PetitionStatus> move) {
        return petitions.move(id, ifMatch, move);
    }

    private static Subject subject(UUID id) {
        return Subject.of(Petitions.RESOURCE, id);
    }
}
