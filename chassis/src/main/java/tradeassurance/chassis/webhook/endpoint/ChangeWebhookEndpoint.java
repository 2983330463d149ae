package tradeassurance.chassis.webhook.endpoint;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * What is to be different; what is not named stays.
 *
 * @param enabled an endpoint that was disabled goes on where it stopped
 */
record ChangeWebhookEndpoint(@Nullable @Size(min = 1, max = 2048) String url, @Nullable @Size(max = 500) String description,
        @Nullable @Size(max = 50) List<@NotNull @Size(max = 100) String> eventTypes, @Nullable Boolean enabled) {
}
