package tradeassurance.payment.escrow.model;

import java.util.List;

/**
 * How a refund is funded and paid.
 *
 * @param parts through which payments it goes back, the newest first
 * @param recoveries of which payments' advances it takes back how much, the newest first
 */
public record RefundPlan(Funding funding, List<Share> parts, List<Share> recoveries) {
}
