package vn.zoneregistry.zones.administrativeunit.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.zoneregistry.domain.AdministrativeUnit;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.http.Created;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.zones.administrativeunit.AdministrativeUnitCatalogue;
import vn.zoneregistry.zones.administrativeunit.AdministrativeUnitDraft;
import vn.zoneregistry.zones.administrativeunit.AdministrativeUnitFilters;

@Path("/v1/administrative-units")
@Tag(name = "Administrative units", description = "Provinces, districts and communes, today's and those of the past.")
public class AdministrativeUnitResource {

    private final AdministrativeUnitCatalogue catalogue;

    AdministrativeUnitResource(AdministrativeUnitCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(operationId = "listAdministrativeUnits", summary = "Administrative units; sort: name, code")
    public Page<AdministrativeUnit> list(@BeanParam AdministrativeUnitFilters filters, @BeanParam PageRequest page) {
        return catalogue.list(filters.conditions(), page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getAdministrativeUnit", summary = "One administrative unit")
    public AdministrativeUnit get(@PathParam("id") String id) {
        return catalogue.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putAdministrativeUnit",
            summary = "Make a unit as described; the same twice changes nothing")
    public RestResponse<AdministrativeUnit> put(@PathParam("id") String id, AdministrativeUnitDraft draft) {
        var put = catalogue.put(id, draft);
        return put.created() ? Created.at("/v1/administrative-units/" + id, put.unit()) : RestResponse.ok(put.unit());
    }
}
