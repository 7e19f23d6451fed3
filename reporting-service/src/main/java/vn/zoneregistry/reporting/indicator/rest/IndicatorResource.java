package vn.zoneregistry.reporting.indicator.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.indicator.CatalogueKeeping;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.indicator.IndicatorDraft;
import vn.zoneregistry.reporting.indicator.IndicatorFilter;
import vn.zoneregistry.reporting.indicator.Indicators;

/** The catalogue of indicators over HTTP. */
@Path("/v1/indicators")
@Tag(name = "Indicators")
public class IndicatorResource {

    private final Indicators indicators;
    private final CatalogueKeeping keeping;
    private final History history;

    IndicatorResource(Indicators indicators, CatalogueKeeping keeping, History history) {
        this.indicators = indicators;
        this.keeping = keeping;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(operationId = "listIndicators", summary = "The catalogue, in the order of the reports")
    public Page<Indicator> list(@BeanParam IndicatorFilter filter, @BeanParam PageRequest request) {
        return indicators.page(filter, request);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "getIndicator", summary = "One indicator")
    public Indicator get(@PathParam("code") String code) {
        return indicators.find(code).orElseThrow(() -> ProblemException.notFound("indicators", code));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "createIndicator", summary = "Adds an indicator to the catalogue")
    public RestResponse<Indicator> create(IndicatorDraft draft) {
        var indicator = keeping.add(draft);
        return Created.at("/v1/indicators/" + indicator.code(), indicator);
    }

    @PATCH
    @Path("/{code}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.ADMIN)
    @Extension(name = "x-problems", value = "in-use")
    @Operation(operationId = "patchIndicator", summary = "Changes an indicator")
    public Indicator patch(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Patch patch) {
        return keeping.change(code, ifMatch, patch);
    }

    @GET
    @Path("/{code}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listIndicatorHistory", summary = "What happened to an indicator, newest first")
    public Page<HistoryEntry> history(@PathParam("code") String code, @BeanParam PageRequest request) {
        return history.ofExisting(
                Subject.of(CatalogueKeeping.RESOURCE, get(code).code()), request);
    }
}
