package tradeassurance.payment.peer.sandbox;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import tradeassurance.kernel.Money;
import tradeassurance.payment.provider.ProviderAnswer;
import tradeassurance.payment.provider.ProviderAnswer.Outcome;

/**
 * A charge or refund as the provider shows it.
 *
 * @param status PENDING, SETTLED or SUCCEEDED, FAILED
 * @param receivedAmount what has moved; counts only where it has
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Movement(String status, @Nullable Money receivedAmount, @Nullable String reason) {

    /** A status that this service does not know yet is no outcome: it goes on asking. */
    ProviderAnswer answer() {
        return switch (status) {
            case "SETTLED", "SUCCEEDED" -> new ProviderAnswer(Outcome.DONE, receivedAmount, null);
            case "FAILED" -> new ProviderAnswer(Outcome.FAILED, null, reason);
            default -> ProviderAnswer.AT_IT;
        };
    }
}
