package vn.zoneregistry.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** An OpenID Connect provider that only signs tokens, and can change its key. */
final class IdentityProvider implements AutoCloseable {

    private static final int BITS = 2048;
    private static final float MINUTES = 10;

    private final HttpServer server;
    private volatile RsaJsonWebKey key = newKey();

    IdentityProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, new JsonWebKeySet(key).toJson()));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on another key signs, and the old one is no longer published. */
    void changeKey() {
        key = newKey();
    }

    String token(String subject, String role) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setAudience("zone-registry");
        claims.setSubject(subject);
        claims.setStringListClaim("groups", List.of(role));
        claims.setStringListClaim("provinces", List.of("*"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        return signed(claims);
    }

    String signed(JwtClaims claims) {
        return signed(claims, AlgorithmIdentifiers.RSA_USING_SHA256, key.getPrivateKey());
    }

    /** What somebody can make who has only what the provider publishes: a token signed with the public key. */
    String signedWithThePublicKey(JwtClaims claims) {
        return signed(
                claims,
                AlgorithmIdentifiers.HMAC_SHA256,
                new HmacKey(key.getPublicKey().getEncoded()));
    }

    String notSigned(JwtClaims claims) {
        return signed(claims, AlgorithmIdentifiers.NONE, null);
    }

    private String signed(JwtClaims claims, String algorithm, Key with) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(with);
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static RsaJsonWebKey newKey() {
        try {
            var key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(UUID.randomUUID().toString());
            key.setUse("sig");
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
