package tradeassurance.payment.lc.model;

/**
 * One reason why the bank does not take up the documents (UCP 600 art. 16 c).
 *
 * @param document which one, as the bank calls it
 */
public record Discrepancy(String document, String reason) {
}
