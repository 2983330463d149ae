package tradeassurance.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.payment.card.model.CardToken;

/**
 * A buyer pays: what a quote says, or by card without one.
 *
 * @param instalment INITIAL or BALANCE
 * @param amount only without a quote
 * @param quoteId only without an amount
 * @param cardToken the provider's name for the card or wallet; a card number is not one
 * @param cardId instead of it, a card that the buyer has bound
 */
record CreatePayment(@NotBlank @Size(max = 100) String orderId, @NotBlank @Size(max = 50) String instalment,
        @Nullable Money amount, @Nullable @Size(max = 100) String quoteId, @NotBlank @Size(max = 50) String method,
        @Nullable @Size(max = 200) String cardToken, @Nullable @Size(max = 100) String cardId) {

    void refuseUnlessClear() {
        if ((amount == null) == (quoteId == null)) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "say what is to be paid: either a quote_id or an amount")
                    .at("/quote_id");
        }
        if (cardToken != null && cardId != null) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "say with which card: either card_id or card_token").at("/card_id");
        }
        if (cardToken != null) {
            CardToken.refuseUnlessToken(cardToken, "/card_token");
        }
    }
}
