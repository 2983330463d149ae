package tradeassurance.payment.provider.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import tradeassurance.payment.PaymentConfig;

/** Verifies notifications as Standard Webhooks prescribes: HMAC-SHA256 over {@code id.timestamp.body}, in constant time. */
@ApplicationScoped
class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1,";
    private static final int MOST_SIGNATURES = 8;

    private final SecretKeySpec key;

    WebhookSignature(PaymentConfig config) {
        byte[] secret = Base64.getDecoder().decode(config.sandboxProvider().secret().substring("whsec_".length()));
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** @param signatures separated by spaces, as while a secret is replaced; one that is right is enough */
    boolean verifies(@Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body) {
        if (id == null || timestamp == null || signatures == null) {
            return false;
        }
        byte[] expected = (VERSION + Base64.getEncoder().encodeToString(sign(id, timestamp, body)))
                .getBytes(StandardCharsets.US_ASCII);
        boolean right = false;
        for (String signature : signatures.split(" ", MOST_SIGNATURES)) {
            right |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII));
        }
        return right;
    }

    private byte[] sign(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this machine cannot compute HMAC-SHA256", impossible);
        }
    }
}
