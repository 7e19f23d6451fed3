package vn.zoneregistry.reporting.ranking;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.reporting.territory.FigureQuestion;

/** Which ranking a caller wants. */
public class RankingQuestion extends FigureQuestion {

    @QueryParam("year")
    @Parameter(required = true, example = "2022")
    Integer year;

    @QueryParam("indicator")
    @Parameter(description = "code of an indicator", required = true, example = "REVENUE")
    String indicator;

    @QueryParam("level")
    @Parameter(description = "what is ranked: zones (default), provinces or projects")
    String level;

    @QueryParam("top")
    @Parameter(description = "only so many from the first; all where it is absent")
    Integer top;
}
