package vn.zoneregistry.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import vn.zoneregistry.embedded.EmbeddedDatabase;
import vn.zoneregistry.local.identity.LocalKey;

/**
 * What a service under test needs around it: a real database of its own, in which it works with a role that owns nothing, as
 * it does everywhere, and a key that tokens are signed with.
 */
public class ServiceEnvironment implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase server;

    @Override
    public Map<String, String> start() {
        server = EmbeddedDatabase.throwAway();
        var owner = server.database("owner");
        var service = server.guest(owner, "service");
        var settings = new HashMap<String, String>();
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.datasource.jdbc.url", service.jdbcUrl());
        settings.put("quarkus.datasource.username", service.username());
        settings.put("quarkus.datasource.password", service.password());
        settings.put("quarkus.flyway.jdbc-url", owner.jdbcUrl());
        settings.put("quarkus.flyway.username", owner.username());
        settings.put("quarkus.flyway.password", owner.password());
        settings.putAll(identity());
        return settings;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static Map<String, String> identity() {
        try {
            var key = LocalKey.throwAway();
            return Map.of(
                    "quarkus.oidc.public-key",
                    key.publicKey(),
                    "quarkus.oidc.token.issuer",
                    LocalKey.ISSUER,
                    "quarkus.oidc.token.audience",
                    LocalKey.AUDIENCE,
                    "registry.webhook.keys",
                    key.derived("webhooks"),
                    "registry.service-token.private-key-file",
                    key.privateKeyFile().toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
