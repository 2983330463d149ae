package tradeassurance.chassis.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks prescribes: HMAC-SHA256 over {@code id.timestamp.body}. */
public final class Secret {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] bytes;

    Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** As its owner is told it, once: {@code whsec_} and base64. */
    public String told() {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * One part of {@code webhook-signature}, such as {@code v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=}.
     *
     * @param timestamp in seconds since 1970, by real time
     */
    public String sign(String id, long timestamp, String body) {
        return "v1," + Base64.getEncoder().encodeToString(hmac(bytes, id + "." + timestamp + "." + body));
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK has no HMAC-SHA256", impossible);
        }
    }

    /** Nothing of it: this is what gets into logs. */
    @Override
    public String toString() {
        return "whsec_***";
    }
}
