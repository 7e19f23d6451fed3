package vn.zoneregistry.reporting.exchangerate.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.event.History;
import vn.zoneregistry.kit.event.HistoryEntry;
import vn.zoneregistry.kit.event.Subject;
import vn.zoneregistry.kit.http.Created;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.reporting.exchangerate.ExchangeRate;
import vn.zoneregistry.reporting.exchangerate.ExchangeRateDraft;
import vn.zoneregistry.reporting.exchangerate.ExchangeRates;

/** Exchange rates over HTTP. */
@Path("/v1/exchange-rates")
@Tag(name = "Exchange rates", description = "Dong for a dollar, by year.")
public class ExchangeRateResource {

    private final ExchangeRates rates;
    private final History history;

    ExchangeRateResource(ExchangeRates rates, History history) {
        this.rates = rates;
        this.history = history;
    }

    @GET
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @PermitAll
    @Operation(operationId = "listExchangeRates", summary = "The exchange rates that have been recorded, by year")
    public Page<ExchangeRate> list(@BeanParam PageRequest request) {
        return rates.page(request);
    }

    @GET
    @Path("/{year}")
    @PermitAll
    @Operation(operationId = "getExchangeRate", summary = "The exchange rate of a year")
    public ExchangeRate get(@PathParam("year") String year) {
        return rates.get(year);
    }

    @GET
    @Path("/{year}/history")
    @Produces({ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX})
    @Authenticated
    @Operation(operationId = "listExchangeRateHistory", summary = "What happened to a rate, newest first")
    public Page<HistoryEntry> history(@PathParam("year") String year, @BeanParam PageRequest request) {
        return history.of(Subject.of(ExchangeRates.RESOURCE, year), request);
    }

    @PUT
    @Path("/{year}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "recordExchangeRate",
            summary = "Records the exchange rate of a year",
            description = "If-Match is needed to change a rate that is recorded; the same once more changes nothing.")
    public RestResponse<ExchangeRate> put(
            @PathParam("year") String year,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ExchangeRateDraft draft) {
        var recorded = rates.put(year, draft, ifMatch);
        return recorded.created()
                ? Created.at("/v1/exchange-rates/" + year, recorded.rate())
                : RestResponse.ok(recorded.rate());
    }
}
