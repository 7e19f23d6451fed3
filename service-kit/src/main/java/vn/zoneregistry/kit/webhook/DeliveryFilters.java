package vn.zoneregistry.kit.webhook;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.kit.list.Conditions;

/** What the log of deliveries can be narrowed to. */
public class DeliveryFilters {

    @QueryParam("state")
    List<DeliveryState> state;

    @QueryParam("subject")
    @Parameter(description = "zones/0199b3f0-6d2a-7c41-9a55-3f1e8b7c0d12")
    List<String> subject;

    Conditions conditions(UUID subscription) {
        return new Conditions()
                .and("d.subscription_id = ?", subscription)
                .anyOf("d.state", state)
                .anyOf("d.subject", subject);
    }
}
