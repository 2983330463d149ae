package tradeassurance.payment.peer.sandbox;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import tradeassurance.kernel.Money;
import tradeassurance.payment.provider.ProviderAnswer;

/**
 * A charge or refund as the provider shows it.
 *
 * @param status REQUIRES_ACTION, PENDING, SETTLED or SUCCEEDED, FAILED
 * @param receivedAmount what has moved; counts only where it has
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Movement(String status, @Nullable Money receivedAmount, @Nullable String reason, @Nullable String redirectUrl) {

    /** A status that this service does not know yet is no outcome: it goes on asking. */
    ProviderAnswer answer() {
        return switch (status) {
            case "SETTLED", "SUCCEEDED" -> ProviderAnswer.done(receivedAmount);
            case "FAILED" -> ProviderAnswer.failed(reason);
            case "REQUIRES_ACTION" -> redirectUrl == null ? ProviderAnswer.AT_IT : ProviderAnswer.requiresAction(redirectUrl);
            default -> ProviderAnswer.AT_IT;
        };
    }
}
