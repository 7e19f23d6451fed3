package vn.zoneregistry.reporting.territory;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;

/** Whether a caller wants to know what figures are made of, which only JSON has a place for. */
public class ExplainRequest {

    @QueryParam("explain")
    @Parameter(description = "add to each figure that is worked out its formula and its operands; in JSON only")
    Boolean explain;

    @HeaderParam(HttpHeaders.ACCEPT)
    @Parameter(hidden = true)
    String accept;

    /** @throws ProblemException {@code validation-failed} where another form than JSON is to be explained */
    public boolean explain() {
        if (!Boolean.TRUE.equals(explain)) {
            return false;
        }
        if (ListMedia.prefersOtherThanJson(accept, List.of(MediaType.TEXT_HTML_TYPE))) {
            throw ProblemException.invalid(Fault.inParameter(
                    "explain", "json-only", new Bilingual("chỉ có trong JSON", "can be had in JSON only")));
        }
        return true;
    }
}
