package vn.zoneregistry.reporting.series;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.reporting.territory.FigureQuestion;

/** Which series a caller wants. */
public class SeriesQuestion extends FigureQuestion {

    @QueryParam("project")
    @Parameter(description = "code or id of a project")
    String project;

    @QueryParam("indicator")
    @Parameter(description = "code of an indicator", required = true, example = "REVENUE")
    String indicator;

    @QueryParam("from")
    @Parameter(description = "first year; by default nine years before the last")
    Integer from;

    @QueryParam("to")
    @Parameter(description = "last year; by default this one")
    Integer to;

    @QueryParam("boundary")
    @Parameter(description = "as-reported (default) or current")
    String boundary;
}
