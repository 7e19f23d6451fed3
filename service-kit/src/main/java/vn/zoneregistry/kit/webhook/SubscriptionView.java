package vn.zoneregistry.kit.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.http.Versioned;
import vn.zoneregistry.kit.idempotency.Confidential;

/**
 * A subscription as its owner sees it.
 *
 * @param disabledReason null unless deliveries were stopped by the service
 * @param owner who made it
 * @param cursor up to where in the feed its events have become deliveries
 * @param failingSince since when no delivery has succeeded; null while they do
 * @param secret {@code whsec_} and the key in Base64; only in the answer that makes it, null ever after
 */
@Schema(name = "Subscription")
public record SubscriptionView(
        UUID id,
        String endpoint,
        List<String> eventTypes,
        @Schema(nullable = true) String description,
        boolean enabled,
        @Schema(nullable = true) DisabledReason disabledReason,
        String owner,
        String cursor,
        @Schema(nullable = true) Instant failingSince,
        List<SecretView> secrets,
        @Schema(nullable = true) String secret,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned, Confidential<SubscriptionView> {

    SubscriptionDraft draft() {
        return new SubscriptionDraft(endpoint, eventTypes, description, enabled);
    }

    SubscriptionView showing(String newSecret) {
        return new SubscriptionView(
                id,
                endpoint,
                eventTypes,
                description,
                enabled,
                disabledReason,
                owner,
                cursor,
                failingSince,
                secrets,
                newSecret,
                version,
                createdAt,
                updatedAt);
    }

    @Override
    public SubscriptionView withoutSecret() {
        return showing(null);
    }

    @Override
    public int derivedHash() {
        return Objects.hash(cursor, failingSince);
    }
}
