package tradeassurance.chassis.webhook.rotation;

import java.time.Duration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.webhook.Secret;

/**
 * The new secret.
 *
 * @param overlap how long the former one goes on signing beside it
 * @param secret whsec_ and base64; only in the first answer
 */
record RotatedSecret(String endpointId, Duration overlap, @Nullable @Schema(description = "Told once: in the first answer, "
        + "and not in a repeat of it") String secret) {

    static RotatedSecret of(String endpoint, Duration overlap) {
        return new RotatedSecret(endpoint, overlap, null);
    }

    RotatedSecret telling(Secret secret) {
        return new RotatedSecret(endpointId, overlap, secret.told());
    }

    /** Without the secret: this is what gets into logs. */
    @Override
    public String toString() {
        return "RotatedSecret[" + endpointId + "]";
    }
}
