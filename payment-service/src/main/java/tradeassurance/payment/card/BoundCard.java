package tradeassurance.payment.card;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.payment.model.PaymentMethod;

/**
 * What paying needs to know of a card.
 *
 * @param limit the most that one payment by it may be; null where it is not known
 */
public record BoundCard(PaymentMethod method, String token, String brand, @Nullable Money limit) {
}
