package vn.zoneregistry.kit.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are delivered. */
@ConfigMapping(prefix = "registry.webhook")
interface WebhookSettings {

    /**
     * Keys of 32 bytes in Base64 that secrets are sealed with: the first seals, all open. Without any there are no
     * subscriptions.
     */
    Optional<List<String>> keys();

    /** Networks ({@code 10.20.0.0/16}) that may be called although they are not public. */
    Optional<List<String>> allowedNetworks();

    /** Until an endpoint must have answered. */
    @WithDefault("15S")
    Duration timeout();

    /** How long an earlier secret still signs beside a new one. */
    @WithDefault("24H")
    Duration secretOverlap();

    /** The pause after the first failure; it doubles with each. */
    @WithDefault("5S")
    Duration firstPause();

    @WithDefault("1H")
    Duration longestPause();

    /** For how long is tried. */
    @WithDefault("3D")
    Duration patience();

    /** For how long the log of deliveries is kept. */
    @WithDefault("30D")
    Duration logKept();

    /** How often other replicas' work and what is due is looked for; {@code off} for never. */
    @WithDefault("1s")
    String lookEvery();
}
