package vn.zoneregistry.kit.access;

import io.quarkus.oidc.client.OidcClient;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The token with which this service calls its neighbours: client credentials of the identity provider, or, on a local
 * suite without a provider, one signed with the local key. It never carries a user's rights.
 */
@ApplicationScoped
public class ServiceToken {

    private static final Duration VALIDITY = Duration.ofMinutes(10);
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final Instance<OidcClient> provider;
    private final Optional<Path> privateKeyFile;
    private final Set<String> roles;
    private final String service;
    private final String issuer;
    private final String audience;
    private final Clock clock;

    private Signed latest;

    private record Signed(String token, Instant until) {}

    ServiceToken(
            Instance<OidcClient> provider,
            @ConfigProperty(name = "registry.service-token.private-key-file") Optional<Path> privateKeyFile,
            @ConfigProperty(name = "registry.service-token.roles") Set<String> roles,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.oidc.token.issuer", defaultValue = "") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.token.audience", defaultValue = "") Optional<String> audience,
            Clock clock) {
        this.provider = provider;
        this.privateKeyFile = privateKeyFile;
        this.roles = roles;
        this.service = service;
        this.issuer = issuer.orElse("");
        this.audience = audience.orElse("");
        this.clock = clock;
    }

    /** A token that is valid for at least two more minutes. */
    public synchronized String bearer() {
        if (privateKeyFile.isEmpty()) {
            return provider.get()
                    .getTokens()
                    .await()
                    .atMost(Duration.ofSeconds(10))
                    .getAccessToken();
        }
        if (latest == null || latest.until().isBefore(clock.instant().plus(MARGIN))) {
            latest = sign(privateKeyFile.get());
        }
        return latest.token();
    }

    private Signed sign(Path keyFile) {
        var until = clock.instant().plus(VALIDITY);
        var token = Jwt.claims()
                .issuer(issuer)
                .audience(audience)
                .subject(service)
                .groups(roles)
                .claim("provinces", Set.of("*"))
                .issuedAt(clock.instant())
                .expiresAt(until)
                .sign(privateKey(keyFile));
        return new Signed(token, until);
    }

    private static PrivateKey privateKey(Path file) {
        try {
            return KeyUtils.decodePrivateKey(Files.readString(file));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException("the private key for service tokens cannot be used: " + file, unusable);
        }
    }
}
