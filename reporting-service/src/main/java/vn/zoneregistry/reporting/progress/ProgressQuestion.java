package vn.zoneregistry.reporting.progress;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.reporting.territory.FigureQuestion;

/** Whose targets a caller asks about. */
public class ProgressQuestion extends FigureQuestion {

    @QueryParam("project")
    @Parameter(description = "code or id of a project")
    String project;

    @QueryParam("from")
    @Parameter(description = "targets that begin in this year or later")
    Integer from;

    @QueryParam("to")
    @Parameter(description = "targets that end in this year or earlier")
    Integer to;

    @QueryParam("indicator")
    @Parameter(description = "targets for this indicator only")
    String indicator;
}
