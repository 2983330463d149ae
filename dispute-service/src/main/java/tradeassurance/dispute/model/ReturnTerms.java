package tradeassurance.dispute.model;

/**
 * How long goods may take on their way back, in days.
 *
 * @param shipBackDays from the decision until the buyer has sent them
 * @param transitDays from sending until they count as arrived, where nobody reports an arrival
 * @param receiptDays from arrival until the supplier's silence counts as receipt
 */
public record ReturnTerms(int shipBackDays, int transitDays, int receiptDays) {

    public static final ReturnTerms DEFAULT = new ReturnTerms(10, 30, 15);

    public ReturnTerms {
        if (shipBackDays < 1 || transitDays < 1 || receiptDays < 1) {
            throw new IllegalArgumentException("every leg of a return takes a day at least");
        }
    }
}
