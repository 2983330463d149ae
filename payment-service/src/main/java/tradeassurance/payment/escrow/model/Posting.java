package tradeassurance.payment.escrow.model;

import tradeassurance.kernel.Money;

/**
 * One entry of the books: an amount leaves one account and reaches another, so that all postings always sum to nothing (INV1).
 *
 * @param from the account that has less of it afterwards
 * @param to the account that has more
 * @param reason what kind of movement it is
 * @param reference the payment or refund that it belongs to; the order for a release
 */
public record Posting(String from, String to, Money amount, Reason reason, String reference) {

    /** The kinds of movement that this service makes. */
    public enum Reason {
        CHARGE,
        PAYMENT,
        FEE,
        ADVANCE,
        RELEASE,
        REFUND,
        REFUND_PAID
    }

    public static String buyer(String id) {
        return "buyer:" + id + ":external";
    }

    public static String escrow(String orderId) {
        return "escrow:" + orderId;
    }

    public static String available(String supplierId) {
        return "supplier:" + supplierId + ":available";
    }

    public static String recourse(String supplierId) {
        return "supplier:" + supplierId + ":recourse";
    }

    /** What providers hold for the platform on its way in or out. */
    public static final String CLEARING = "clearing:CARD";

    public static final String FEES = "platform:fees";
}
