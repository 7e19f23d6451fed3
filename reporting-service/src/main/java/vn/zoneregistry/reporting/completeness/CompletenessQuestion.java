package vn.zoneregistry.reporting.completeness;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.reporting.territory.ExplainRequest;

/** Of which year and whom a caller wants to know who has reported. */
public class CompletenessQuestion extends ExplainRequest {

    @QueryParam("year")
    @Parameter(required = true, example = "2022")
    Integer year;

    @QueryParam("province")
    @Parameter(description = "code of a province, as it was meant on 31 December; none is the whole country")
    String province;

    @QueryParam("zone")
    @Parameter(description = "code of a zone, whose projects are then counted")
    String zone;

    @QueryParam("asOf")
    @Parameter(description = "as the registry knew it then: a date, and then the end of that day, or an instant")
    String asOf;
}
