package vn.zoneregistry.kit.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one event for one subscription.
 *
 * @param cursor of the event in the feed
 * @param eventId the {@code webhook-id} of every attempt
 * @param lastStatus what the endpoint answered last, null where it did not
 * @param nextAttemptAt not before then; null once there is none
 */
@Schema(name = "Delivery")
public record DeliveryView(
        String cursor,
        UUID eventId,
        String type,
        String subject,
        DeliveryState state,
        int attempts,
        @Schema(nullable = true) Instant firstAttemptAt,
        @Schema(nullable = true) Instant lastAttemptAt,
        @Schema(nullable = true) Integer lastStatus,
        @Schema(nullable = true) DeliveryFailure lastFailure,
        @Schema(nullable = true) Instant nextAttemptAt,
        @Schema(nullable = true) Instant finishedAt) {}
