package vn.zoneregistry.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import vn.zoneregistry.local.identity.LocalKey;

/** Makes tokens of an administrator that are right in all but one thing. */
final class Forger {

    private static final float AN_HOUR = 60;
    private static final int BITS = 2048;

    private final Path folder;

    /** @param folder where the key pair of the suite is */
    Forger(Path folder) {
        this.folder = folder;
    }

    /** What is wrong with a token. */
    enum Flaw {
        NOTHING,
        EXPIRED,
        NOT_YET_VALID,
        OTHER_AUDIENCE,
        NO_AUDIENCE,
        OTHER_ISSUER,
        OTHER_KEY,
        CHANGED_AFTERWARDS,
        NOT_SIGNED,
        SIGNED_WITH_THE_PUBLIC_KEY,
        NO_TOKEN_AT_ALL
    }

    /** A token with that flaw; with {@link Flaw#NOTHING} it is a good one, which shows that only the flaw matters. */
    String token(Flaw flaw) {
        try {
            return switch (flaw) {
                case NOTHING, EXPIRED, NOT_YET_VALID, OTHER_AUDIENCE, NO_AUDIENCE, OTHER_ISSUER ->
                    signed(claims(flaw), AlgorithmIdentifiers.RSA_USING_SHA256, privateKey());
                case OTHER_KEY -> signed(claims(flaw), AlgorithmIdentifiers.RSA_USING_SHA256, strangersKey());
                case CHANGED_AFTERWARDS -> changed(token(Flaw.NOTHING));
                case NOT_SIGNED -> signed(claims(flaw), AlgorithmIdentifiers.NONE, null);
                case SIGNED_WITH_THE_PUBLIC_KEY ->
                    signed(claims(flaw), AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(publicKey()));
                case NO_TOKEN_AT_ALL -> "x";
            };
        } catch (JoseException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JwtClaims claims(Flaw flaw) {
        var claims = new JwtClaims();
        claims.setIssuer(flaw == Flaw.OTHER_ISSUER ? "urn:somebody-else" : LocalKey.ISSUER);
        if (flaw != Flaw.NO_AUDIENCE) {
            claims.setAudience(flaw == Flaw.OTHER_AUDIENCE ? "other-registry" : LocalKey.AUDIENCE);
        }
        claims.setSubject("forger");
        claims.setStringListClaim("groups", List.of("admin"));
        claims.setStringListClaim("provinces", List.of("*"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(flaw == Flaw.EXPIRED ? -AN_HOUR : AN_HOUR);
        if (flaw == Flaw.NOT_YET_VALID) {
            var later = NumericDate.now();
            later.addSeconds((long) AN_HOUR * 30);
            claims.setNotBefore(later);
        }
        claims.setGeneratedJwtId();
        return claims;
    }

    private static String signed(JwtClaims claims, String algorithm, Key key) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setHeader("typ", "JWT");
        signature.setKey(key);
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }

    /** Somebody else's name in a token that was signed for the forger. */
    private static String changed(String token) {
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var changed = claims.replace("forger", "victim").getBytes(StandardCharsets.UTF_8);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(changed) + "." + parts[2];
    }

    private Key privateKey() throws IOException, GeneralSecurityException {
        var encoded = Base64.getDecoder().decode(withoutFrame(folder.resolve("private-key.pem")));
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static Key strangersKey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair().getPrivate();
    }

    private byte[] publicKey() throws IOException {
        return Base64.getDecoder().decode(withoutFrame(folder.resolve("public-key.pem")));
    }

    private static String withoutFrame(Path pem) throws IOException {
        return Files.readString(pem).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    }
}
