package vn.zoneregistry.kit.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;

/**
 * What a caller writes of a subscription.
 *
 * @param endpoint an address of HTTPS without user and fragment
 * @param eventTypes {@code zones.created}, {@code zones.*} or {@code *}
 * @param enabled absent means true; true after it was disabled takes up where it stopped
 */
@DraftOf(SubscriptionView.class)
@Schema(name = "SubscriptionDraft")
public record SubscriptionDraft(
        @NotNull @Size(max = 2000) String endpoint,

        @NotNull @Size(min = 1, max = 100)
        List<@NotNull @Pattern(regexp = "\\*|[a-z-]+\\.(\\*|[a-z-]+)") String> eventTypes,

        @Size(max = 500) @Schema(nullable = true) String description,

        @Schema(nullable = true, defaultValue = "true") Boolean enabled)
        implements Checked {

    public SubscriptionDraft {
        enabled = enabled == null || enabled;
    }

    @Override
    public void check(Faults faults) {
        faults.require(
                endpoint == null || isEndpoint(endpoint),
                "/endpoint",
                "bad-form",
                "phải là địa chỉ https không có người dùng và #",
                "must be an https address without user and fragment");
    }

    private static boolean isEndpoint(String address) {
        try {
            var uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
