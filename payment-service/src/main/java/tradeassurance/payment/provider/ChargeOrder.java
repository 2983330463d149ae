package tradeassurance.payment.provider;

import tradeassurance.kernel.Money;
import tradeassurance.payment.model.Instrument;
import tradeassurance.payment.model.PaymentMethod;

/**
 * What a provider is to take from a buyer.
 *
 * @param reference one charge, however often it is sent
 * @param amount fee included
 */
public record ChargeOrder(String reference, PaymentMethod method, Money amount, Instrument instrument) {
}
