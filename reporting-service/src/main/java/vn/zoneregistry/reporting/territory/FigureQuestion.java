package vn.zoneregistry.reporting.territory;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every question about figures can name: whose, and as of when they were known. */
public class FigureQuestion extends ExplainRequest {

    @QueryParam("province")
    @Parameter(description = "code of a province")
    String province;

    @QueryParam("zone")
    @Parameter(description = "code of a zone")
    String zone;

    @QueryParam("includeDrafts")
    @Parameter(description = "count figures that nobody has approved; takes a token")
    Boolean includeDrafts;

    @QueryParam("asOf")
    @Parameter(description = "as the registry knew it then: a date, and then the end of that day, or an instant")
    String asOf;

    public Place place() {
        return new Place(province, zone, null);
    }
}
