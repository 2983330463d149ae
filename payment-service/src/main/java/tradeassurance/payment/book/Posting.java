package tradeassurance.payment.book;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * One entry of the books: an amount leaves one account and reaches another, so that all postings always sum to nothing (INV1).
 *
 * @param from the account that has less of it afterwards
 * @param to the account that has more
 * @param reason what kind of movement it is
 * @param reference the payment, refund, recourse or payout that it belongs to; the order for a release
 * @param note why, in the words of whoever asked for it; null where nobody gave any
 */
public record Posting(String from, String to, Money amount, Reason reason, String reference, @Nullable String note) {

    public Posting {
        if (!amount.isPositive() || from.equals(to)) {
            throw new IllegalStateException("a posting moves something: " + amount + " from " + from + " to " + to);
        }
    }

    public Posting(String from, String to, Money amount, Reason reason, String reference) {
        this(from, to, amount, reason, reference, null);
    }

    /** The kinds of movement that this service makes. */
    public enum Reason {
        /** A buyer has paid, fee included. */
        CHARGE,
        /** What of it is for the order. */
        PAYMENT,
        /** What of it is for the platform. */
        FEE,
        /** Within the limit: to the supplier before delivery (R23a). */
        ADVANCE,
        /** The rest: to the supplier at coverage end (D1). */
        RELEASE,
        /** Out of one currency into another, at a payment's own rate. */
        EXCHANGE,
        /** Set aside for the buyer. */
        REFUND,
        /** Back with the buyer. */
        REFUND_PAID,
        /** Taken back by a provider beyond what the order had, and borne by the platform. */
        CHARGEBACK,
        /** Out of a supplier's proceeds, for what it owes. */
        RECOURSE_COLLECTED,
        /** Given up; the guarantee fund bears it. */
        RECOURSE_WRITTEN_OFF,
        /** A supplier draws. */
        PAYOUT,
        /** At the supplier's bank. */
        PAYOUT_PAID,
        /** The bank did not take it: back on the balance. */
        PAYOUT_RETURNED
    }
}
