package tradeassurance.chassis.webhook.endpoint;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as its owner sees it.
 *
 * @param disabledBecause {@code BY_OWNER}; {@code GONE}: it answered 410; {@code EXHAUSTED}: for all attempts of a delivery
 *        nothing came through
 * @param secret whsec_ and base64; only in the answer that created it, and not in a repeat of that
 */
record WebhookEndpointView(String id, String url, String description, List<String> eventTypes, boolean enabled,
        @Nullable String disabledBecause, @Nullable Instant disabledAt, Instant createdAt,
        @Nullable @Schema(description = "Signs what is delivered. Told once: in the first answer to its creation, "
                + "and not in a repeat of that") String secret) {

    static WebhookEndpointView of(WebhookEndpoint endpoint) {
        return of(endpoint, null);
    }

    static WebhookEndpointView of(WebhookEndpoint endpoint, @Nullable String secret) {
        return new WebhookEndpointView(endpoint.id(), endpoint.url(), endpoint.description(), endpoint.eventTypes(),
                endpoint.state() == WebhookEndpoint.State.ENABLED, endpoint.disabledBecause(), endpoint.disabledAt(),
                endpoint.createdAt(), secret);
    }

    /** Without the secret: this is what gets into logs. */
    @Override
    public String toString() {
        return "WebhookEndpointView[" + id + "]";
    }
}
