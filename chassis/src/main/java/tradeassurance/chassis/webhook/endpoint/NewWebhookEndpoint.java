package tradeassurance.chassis.webhook.endpoint;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * An endpoint to be.
 *
 * @param url where to post to, by https
 * @param eventTypes types such as {@code order.shipped}, or {@code order.*}; none stands for all
 */
record NewWebhookEndpoint(@NotBlank @Size(max = 2048) String url, @Nullable @Size(max = 500) String description,
        @Nullable @Size(max = 50) List<@NotNull @Size(max = 100) String> eventTypes) {
}
