package vn.zoneregistry.kit.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A secret that deliveries are signed with, without the secret.
 *
 * @param expiresAt when signatures with it end; null for the newest
 */
@Schema(name = "SubscriptionSecret")
public record SecretView(
        UUID id, Instant createdAt, @Schema(nullable = true) Instant expiresAt) {}
