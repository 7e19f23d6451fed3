package vn.zoneregistry.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/**
 * Seals secrets for the database (AES-256-GCM), each to the row that it stands in, with a key from the configuration: who has
 * the database alone has none of them.
 */
@ApplicationScoped
class SecretSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final List<SecretKey> keys;
    private final SecureRandom random = new SecureRandom();

    SecretSeal(WebhookSettings settings) {
        this.keys =
                settings.keys().orElse(List.of()).stream().map(SecretSeal::key).toList();
    }

    private static SecretKey key(String base64) {
        var key = Base64.getDecoder().decode(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("registry.webhook.keys are of 32 bytes, in Base64");
        }
        return new SecretKeySpec(key, "AES");
    }

    /** A new secret of 32 bytes. */
    byte[] fresh() {
        var secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** @throws ProblemException {@code upstream-unavailable} where no key is configured */
    byte[] seal(byte[] secret, UUID row) {
        if (keys.isEmpty()) {
            throw ProblemException.of(
                    ProblemCode.UPSTREAM_UNAVAILABLE,
                    "Webhook chưa được cấu hình ở đây (REGISTRY_WEBHOOK_KEYS).",
                    "Webhooks are not configured here (REGISTRY_WEBHOOK_KEYS).");
        }
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, row).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** @throws IllegalStateException where none of the keys is the one that sealed it */
    byte[] open(byte[] sealed, UUID row) {
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        for (var key : keys) {
            try {
                return cipher(Cipher.DECRYPT_MODE, key, nonce, row)
                        .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            } catch (AEADBadTagException ofAnotherKey) {
                continue;
            } catch (GeneralSecurityException everyPlatformHasIt) {
                throw new IllegalStateException(everyPlatformHasIt);
            }
        }
        throw new IllegalStateException("none of registry.webhook.keys opens the webhook secret " + row);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID row) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
