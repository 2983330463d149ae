package tradeassurance.payment.model;

import java.time.Instant;

/**
 * Where the buyer has to agree to a payment.
 *
 * @param url where its browser is to be sent
 * @param dueAt until when; afterwards the payment is called off
 */
public record Redirect(String url, Instant dueAt) {
}
