package tradeassurance.payment.provider;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What a provider says became of a charge or refund.
 *
 * @param amount what really moved; null unless done, or where it does not say
 * @param reason why it failed; null unless failed
 * @param redirectUrl where the buyer has to agree; null unless it has to
 */
public record ProviderAnswer(Outcome outcome, @Nullable Money amount, @Nullable String reason, @Nullable String redirectUrl) {

    /** How it stands. */
    public enum Outcome {
        /** It has never heard of it. */
        UNKNOWN,
        /** The buyer has to agree first. */
        REQUIRES_ACTION,
        /** It is at it. */
        PENDING,
        /** The money has moved. */
        DONE,
        /** The money has not moved, and will not. */
        FAILED
    }

    public static final ProviderAnswer NEVER_HEARD = new ProviderAnswer(Outcome.UNKNOWN, null, null, null);

    public static final ProviderAnswer AT_IT = new ProviderAnswer(Outcome.PENDING, null, null, null);

    public static ProviderAnswer done(@Nullable Money amount) {
        return new ProviderAnswer(Outcome.DONE, amount, null, null);
    }

    public static ProviderAnswer failed(@Nullable String reason) {
        return new ProviderAnswer(Outcome.FAILED, null, reason, null);
    }

    public static ProviderAnswer requiresAction(String redirectUrl) {
        return new ProviderAnswer(Outcome.REQUIRES_ACTION, null, null, redirectUrl);
    }

    public String why() {
        return reason == null ? "the provider gives no reason" : reason;
    }

    /** Where the buyer has to agree. */
    public String agreeAt() {
        if (redirectUrl == null) {
            throw new IllegalStateException("the provider wants the buyer to agree, and does not say where");
        }
        return redirectUrl;
    }
}
