package tradeassurance.payment.model.method;

import java.time.Instant;

/**
 * When money is expected.
 *
 * @param to when it counts as overdue (A25)
 */
public record Expected(Instant from, Instant to) {
}
