package tradeassurance.chassis.webhook;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Sha256;

/**
 * What the secrets of endpoints are worked out from: HMAC-SHA256 of the secret's id. No secret is ever stored, and who reads
 * the database, or a backup of it, can sign nothing.
 */
@ApplicationScoped
public class SigningKeys {

    /** Base64 of at least so many bytes. */
    public static final int SHORTEST = 32;

    private static final int LETTERS_OF_AN_ID = 16;

    private final Map<String, byte[]> keys = new LinkedHashMap<>();
    private final String first;

    SigningKeys(WebhookConfig config) {
        for (String text : config.keys().orElse(List.of())) {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length < SHORTEST) {
                throw new IllegalStateException("chassis.webhooks.keys: a key has at least " + SHORTEST + " bytes");
            }
            keys.put(id(key), key);
        }
        this.first = keys.keySet().stream().findFirst().orElseThrow(() -> new IllegalStateException(
                "chassis.webhooks.keys must name at least one key: base64 of " + SHORTEST + " random bytes"));
    }

    /** The key that makes new secrets, by a name that gives nothing of it away. */
    public String first() {
        return first;
    }

    /** The secret of this id; null where the key that it was made with is no longer configured. */
    public @Nullable Secret secret(String keyId, String secretId) {
        byte[] key = keys.get(keyId);
        return key == null ? null : new Secret(Secret.hmac(key, secretId));
    }

    private static String id(byte[] key) {
        return Sha256.of(key).substring(0, LETTERS_OF_AN_ID);
    }
}
