package vn.zoneregistry.local.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * The key pair that stands in for an identity provider on one machine: the services accept what it signs and nothing else.
 * It is made at the first use of its folder; the private key is readable by its owner alone.
 */
public final class LocalKey {

    /** Who the services expect to have issued a token. */
    public static final String ISSUER = "urn:zone-registry:local";

    /** For whom a token must be meant. */
    public static final String AUDIENCE = "zone-registry";

    /** No token lives longer. */
    public static final Duration LONGEST_VALIDITY = Duration.ofHours(12);

    private static final int BITS = 2048;
    private static final int LINE = 64;

    private final Path privateKeyFile;
    private final PrivateKey privateKey;
    private final String publicKey;

    private LocalKey(Path privateKeyFile, PrivateKey privateKey, String publicKey) {
        this.privateKeyFile = privateKeyFile;
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** The key of {@code folder}, made there if it has none. */
    public static LocalKey in(Path folder) throws IOException {
        var privateKeyFile = folder.resolve("private-key.pem");
        var publicKeyFile = folder.resolve("public-key.pem");
        if (Files.notExists(privateKeyFile)) {
            Files.createDirectories(folder);
            write(generate(), privateKeyFile, publicKeyFile);
        }
        return new LocalKey(privateKeyFile, read(privateKeyFile), body(publicKeyFile));
    }

    /** A key for one test run, in a temporary folder that goes with the process. */
    public static LocalKey throwAway() throws IOException {
        var folder = Files.createTempDirectory("local-key-");
        var key = in(folder);
        // deleted in the reverse order of this
        folder.toFile().deleteOnExit();
        folder.resolve("public-key.pem").toFile().deleteOnExit();
        key.privateKeyFile.toFile().deleteOnExit();
        return key;
    }

    /** The X.509 public key in Base64, on one line and without the PEM frame: what {@code quarkus.oidc.public-key} takes. */
    public String publicKey() {
        return publicKey;
    }

    /** A key of 32 bytes in Base64 for another purpose, always the same; who has it cannot get back to the private key. */
    public String derived(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(privateKey.getEncoded(), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** The PKCS#8 private key in PEM. */
    public Path privateKeyFile() {
        return privateKeyFile;
    }

    /**
     * A signed bearer token, valid from now on.
     *
     * @param subject who the caller is
     * @param roles what the caller may do, the claim {@code groups}
     * @param provinces codes of the units that the caller may write to, {@code *} for all
     * @param validity at most {@link #LONGEST_VALIDITY}
     */
    public String token(String subject, Collection<String> roles, Collection<String> provinces, Duration validity) {
        if (validity.compareTo(LONGEST_VALIDITY) > 0) {
            throw new IllegalArgumentException("a token is valid for 12 hours at most, not " + validity);
        }
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setStringListClaim("groups", List.copyOf(roles));
        claims.setStringListClaim("provinces", List.copyOf(provinces));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(validity.toSeconds() / 60f);
        claims.setGeneratedJwtId();
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKey(privateKey);
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException everyRsaKeySigns) {
            throw new IllegalStateException(everyRsaKeySigns);
        }
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** The private key last and in one step: where it is, its public key is too, and it is whole. */
    private static void write(KeyPair pair, Path privateKeyFile, Path publicKeyFile) throws IOException {
        Files.writeString(publicKeyFile, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        var unfinished = Files.createTempFile(privateKeyFile.getParent(), "private-key-", ".pem", ownerOnly());
        Files.writeString(unfinished, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.move(unfinished, privateKeyFile, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String pem(String kind, byte[] encoded) {
        var body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, body);
    }

    private static PrivateKey read(Path privateKeyFile) throws IOException {
        try {
            var encoded = Base64.getDecoder().decode(body(privateKeyFile));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException spoilt) {
            throw new IOException(
                    privateKeyFile + " holds no private key; delete the folder it is in to have a new pair made",
                    spoilt);
        }
    }

    private static String body(Path pem) throws IOException {
        return Files.readString(pem).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    }
}
