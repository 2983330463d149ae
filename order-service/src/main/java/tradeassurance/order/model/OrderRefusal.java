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
    /** The contract says nothing of what is sold, of quality, or of a date, so that nobody could judge by it (R4). */
    CONTRACT_INCOMPLETE(Kind.RULE_BROKEN),
    /** The date to ship by has passed, or is too far away. */
    SHIP_BY_NOT_POSSIBLE(Kind.RULE_BROKEN),
    /** The date to deliver by has passed, is too far away, or is before that of shipment. */
    DELIVER_BY_NOT_POSSIBLE(Kind.RULE_BROKEN),
    /** The price is not a positive amount that can be paid. */
    TOTAL_NOT_POSSIBLE(Kind.RULE_BROKEN),
    /** The instalments are not one INITIAL and at most one BALANCE that sum to the total. */
    INSTALMENTS_NOT_THE_TOTAL(Kind.RULE_BROKEN),
    AMOUNT_OVER_OUTSTANDING(Kind.RULE_BROKEN),
    REFUND_OVER_SETTLED(Kind.RULE_BROKEN),
    /** A modification that modifies nothing. */
    NOTHING_CHANGED(Kind.RULE_BROKEN),
    /** A modification of what has left already (A28). */
    SHIPPED_ALREADY(Kind.RULE_BROKEN),
    /** A batch of more than is left to ship. */
    BATCH_OVER_REMAINING(Kind.RULE_BROKEN),
    /** A pick-up that nobody can follow, or told too late (A12). */
    PICK_UP_NOT_POSSIBLE(Kind.RULE_BROKEN),
    /** An arrival before the departure, or in the future. */
    DELIVERY_NOT_POSSIBLE(Kind.RULE_BROKEN),
    PAYMENT_IN_PROGRESS(Kind.CONFLICT),
    DISPUTE_OPEN(Kind.CONFLICT),
    NO_SETTLED_PAYMENT(Kind.CONFLICT),
    BALANCE_UNPAID(Kind.CONFLICT),
    /** Nothing is missing of this instalment that the supplier could let go (A33). */
    NO_SHORTFALL(Kind.CONFLICT),
    /** A request for a modification waits for its answer. */
    MODIFICATION_OPEN(Kind.CONFLICT),
    /** It is too late for modifications (R74). */
    NOT_MODIFIABLE(Kind.CONFLICT),
    /** This side has extended the acceptance period before (R76). */
    EXTENSION_USED(Kind.CONFLICT);

    private final Kind kind;

    OrderRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
