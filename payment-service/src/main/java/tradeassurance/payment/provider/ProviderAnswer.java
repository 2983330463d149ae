package tradeassurance.payment.provider;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What a provider says became of a charge or refund.
 *
 * @param amount what really moved; null unless done, or where it does not say
 * @param reason why it failed; null unless failed
 */
public record ProviderAnswer(Outcome outcome, @Nullable Money amount, @Nullable String reason) {

    /** How it stands. */
    public enum Outcome {
        /** It has never heard of it. */
        UNKNOWN,
        /** It is at it. */
        PENDING,
        /** The money has moved. */
        DONE,
        /** The money has not moved, and will not. */
        FAILED
    }

    public static final ProviderAnswer NEVER_HEARD = new ProviderAnswer(Outcome.UNKNOWN, null, null);

    public static final ProviderAnswer AT_IT = new ProviderAnswer(Outcome.PENDING, null, null);

    public String why() {
        return reason == null ? "the provider gives no reason" : reason;
    }
}
