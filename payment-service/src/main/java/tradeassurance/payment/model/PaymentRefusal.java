package tradeassurance.payment.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why a payment is refused. */
public enum PaymentRefusal implements Reason {
    METHOD_NOT_ELIGIBLE(Kind.RULE_BROKEN),
    AMOUNT_OVER_OUTSTANDING(Kind.RULE_BROKEN),
    AMOUNT_NOT_POSITIVE(Kind.RULE_BROKEN),
    UNKNOWN_INSTALMENT(Kind.RULE_BROKEN),
    /** Limits are in US dollars, and so are the orders that they assure. */
    ORDER_CURRENCY_NOT_SUPPORTED(Kind.RULE_BROKEN),
    BUYER_COUNTRY_DIFFERS(Kind.RULE_BROKEN),
    PAYMENT_IN_PROGRESS(Kind.CONFLICT),
    /** The provider has gone too far with it, or may have. */
    TOO_LATE_TO_CANCEL(Kind.CONFLICT),
    /** It stands for a letter of credit, which is withdrawn or expires. */
    CREDIT_TO_BE_WITHDRAWN(Kind.CONFLICT),
    /** What is paid this way is not taken back by anybody's bank. */
    METHOD_WITHOUT_CHARGEBACK(Kind.CONFLICT),
    /** A provider tells of an amount that cannot come of what it was asked for. */
    AMOUNT_NOT_AS_CHARGED(Kind.CONFLICT);

    private final Kind kind;

    PaymentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
