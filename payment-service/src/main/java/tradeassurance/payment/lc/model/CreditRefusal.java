package tradeassurance.payment.lc.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why something is not possible with a letter of credit. */
public enum CreditRefusal implements Reason {
    /** It could be taken back, so it promises nothing. */
    CREDIT_NOT_IRREVOCABLE(Kind.RULE_BROKEN),
    /** It would lapse before documents of a shipment on the last day could be presented. */
    EXPIRY_TOO_EARLY(Kind.RULE_BROKEN),
    /** What the bank has issued is not what was applied for. */
    CREDIT_DIFFERS(Kind.RULE_BROKEN),
    /** The message cannot be read as an issue of a documentary credit. */
    CREDIT_UNREADABLE(Kind.MALFORMED),
    AMOUNT_NOT_THE_INSTALMENT(Kind.RULE_BROKEN),
    UNKNOWN_INSTALMENT(Kind.RULE_BROKEN),
    /** The last day of shipment depends on something that has not happened yet. */
    SHIPMENT_NOT_DATED(Kind.CONFLICT),
    /** The order has not agreed to wait for it, or no longer does. */
    ORDER_NOT_WAITING(Kind.CONFLICT),
    GOODS_NOT_SHIPPED(Kind.CONFLICT),
    /** Later than so many days after shipment, or than the credit is valid. */
    PRESENTATION_TOO_LATE(Kind.CONFLICT),
    /** Complying with discrepancies, or discrepant without one. */
    EXAMINATION_INCOMPLETE(Kind.RULE_BROKEN);

    private final Kind kind;

    CreditRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
