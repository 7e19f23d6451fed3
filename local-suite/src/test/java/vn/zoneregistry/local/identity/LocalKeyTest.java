package vn.zoneregistry.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeyTest {

    @TempDir
    private Path folder;

    @Test
    void aTokenSaysWhoMayDoWhatWhereAndUntilWhen() throws Exception {
        var key = LocalKey.in(folder);

        var claims = read(
                key.token("lan", List.of("zone-editor", "integrator"), List.of("06", "*"), Duration.ofHours(12)), key);

        assertThat(claims.getSubject()).isEqualTo("lan");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("zone-editor", "integrator");
        assertThat(claims.getStringListClaimValue("provinces")).containsExactly("06", "*");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(Duration.ofHours(12).toSeconds());
    }

    @Test
    void theKeyOfAFolderStaysTheSame() throws Exception {
        var token = LocalKey.in(folder).token("lan", List.of(), List.of(), Duration.ofMinutes(1));

        assertThat(read(token, LocalKey.in(folder)).getSubject()).isEqualTo("lan");
    }

    @Test
    void anotherFolderHasAnotherKey() throws Exception {
        var token = LocalKey.in(folder.resolve("one")).token("lan", List.of(), List.of(), Duration.ofMinutes(1));
        var other = LocalKey.in(folder.resolve("other"));

        assertThatExceptionOfType(InvalidJwtException.class).isThrownBy(() -> read(token, other));
    }

    @Test
    void onlyItsOwnerReadsThePrivateKey() throws Exception {
        var key = LocalKey.in(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.privateKeyFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void noTokenLivesLongerThanTwelveHours() throws Exception {
        var key = LocalKey.in(folder);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> key.token(
                        "lan", List.of(), List.of(), Duration.ofHours(12).plusSeconds(1)));
    }

    private static JwtClaims read(String token, LocalKey key) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKey(publicKey(key))
                .setExpectedIssuer(LocalKey.ISSUER)
                .setExpectedAudience(LocalKey.AUDIENCE)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private static PublicKey publicKey(LocalKey key) throws Exception {
        var encoded = Base64.getDecoder().decode(key.publicKey());
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
