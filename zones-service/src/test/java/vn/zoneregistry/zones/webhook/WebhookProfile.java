package vn.zoneregistry.zones.webhook;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Deliveries as in production, but impatient, and to receivers on this machine. */
public class WebhookProfile implements QuarkusTestProfile {

    static final String KEY_STORE = "quarkus.tls.webhook.trust-store.p12.path";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "registry.webhook.look-every",
                "1s",
                "registry.webhook.first-pause",
                "0.1S",
                "registry.webhook.longest-pause",
                "0.5S",
                "registry.webhook.timeout",
                "5S",
                "registry.webhook.allowed-networks",
                "127.0.0.1/32",
                KEY_STORE,
                ReceiverCertificate.make().toString(),
                "quarkus.tls.webhook.trust-store.p12.password",
                ReceiverCertificate.PASSWORD);
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ChangingAddresses.class, MovableClock.class);
    }
}
