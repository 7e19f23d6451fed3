package vn.zoneregistry.kit.operation;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.kit.list.Conditions;

/** What the list of operations can be narrowed to. */
public class OperationFilters {

    @QueryParam("state")
    List<OperationState> state;

    @QueryParam("kind")
    @Parameter(description = "zones/imports")
    List<String> kind;

    Conditions narrow(Conditions visible) {
        return visible.anyOf("o.state", state).anyOf("o.kind", kind);
    }
}
