package vn.zoneregistry.reporting.indicator.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.indicator.IndicatorFilter;
import vn.zoneregistry.reporting.indicator.Indicators;

/** The catalogue of indicators over HTTP. */
@Path("/v1/indicators")
@Tag(name = "Indicators")
public class IndicatorResource {

    private final Indicators indicators;

    IndicatorResource(Indicators indicators) {
        this.indicators = indicators;
    }

    @GET
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
}
