package tradeassurance.payment.provider.sandbox;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import tradeassurance.kernel.Money;

/**
 * What the provider tells.
 *
 * @param reference the payment, or the attempt to pay a part of a refund
 * @param receivedAmount what has moved; null where nothing has
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Notification(@Nullable String type, @Nullable String reference, @Nullable Money receivedAmount,
        @Nullable Money amount, @Nullable String reason) {

    /** What has moved: where the provider does not say, what it was asked to move. */
    @Nullable
    Money moved() {
        return receivedAmount == null ? amount : receivedAmount;
    }

    String why() {
        return reason == null ? "the provider gives no reason" : reason;
    }
}
