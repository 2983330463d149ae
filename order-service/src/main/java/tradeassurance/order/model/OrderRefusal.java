package tradeassurance.order.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why this service says no. */
public enum OrderRefusal implements Reason {
    /** Buyer and supplier are the same party. */
    PARTIES_NOT_DISTINCT(Kind.RULE_BROKEN),
    /** The supplier is not Gold, or does not offer assurance (R13). */
    SUPPLIER_NOT_ELIGIBLE(Kind.RULE_BROKEN),
    /** The assurance limit is not kept in this currency. */
    CURRENCY_NOT_SUPPORTED(Kind.RULE_BROKEN),
    /** The contract says nothing of quality, so that nobody could judge by it (R4). */
    CONTRACT_INCOMPLETE(Kind.RULE_BROKEN),
    /** The date to ship by has passed, or is too far away. */
    SHIP_BY_NOT_POSSIBLE(Kind.RULE_BROKEN),
    /** The price of the lines is not a positive amount that can be paid. */
    TOTAL_NOT_POSSIBLE(Kind.RULE_BROKEN),
    /** The instalments are not one INITIAL and at most one BALANCE that sum to the total. */
    INSTALMENTS_NOT_THE_TOTAL(Kind.RULE_BROKEN),
    AMOUNT_OVER_OUTSTANDING(Kind.RULE_BROKEN),
    REFUND_OVER_SETTLED(Kind.RULE_BROKEN),
    PAYMENT_IN_PROGRESS(Kind.CONFLICT),
    DISPUTE_OPEN(Kind.CONFLICT),
    NO_SETTLED_PAYMENT(Kind.CONFLICT),
    BALANCE_UNPAID(Kind.CONFLICT);

    private final Kind kind;

    OrderRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
