package tradeassurance.payment.book;

/** The names of the books' accounts. */
public final class Accounts {

    /** What methods cost the buyer; the supplier pays nothing (A31). */
    public static final String FEES = "platform:fees";

    /** What the platform has taken in one currency and given in another; per currency, and below zero in what it has given. */
    public static final String FX = "platform:fx";

    /** What backs suppliers that owe; below zero by what has been given up. */
    public static final String GUARANTEE_FUND = "platform:guarantee_fund";

    /** What is on its way to the banks of suppliers. */
    public static final String PAYOUTS = clearing("PAYOUT");

    private Accounts() {
    }

    /** What providers of a method hold for the platform on its way in or out. */
    public static String clearing(String method) {
        return "clearing:" + method;
    }

    public static String buyer(String id) {
        return "buyer:" + id + ":external";
    }

    public static String escrow(String orderId) {
        return "escrow:" + orderId;
    }

    /** What a supplier may draw. */
    public static String available(String supplierId) {
        return "supplier:" + supplierId + ":available";
    }

    /** Below zero by what a supplier owes the platform. */
    public static String recourse(String supplierId) {
        return "supplier:" + supplierId + ":recourse";
    }

    /** What a supplier has drawn. */
    public static String bank(String supplierId) {
        return "supplier:" + supplierId + ":external";
    }
}
