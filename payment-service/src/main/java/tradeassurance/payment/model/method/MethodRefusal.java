package tradeassurance.payment.model.method;

import tradeassurance.kernel.Refusal.Fault;
import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why a method cannot be used. */
public enum MethodRefusal implements Reason {
    /** Several of the other reasons, or none that has a name of its own. */
    METHOD_NOT_ELIGIBLE,
    METHOD_NOT_OFFERED,
    CURRENCY_NOT_SUPPORTED,
    AMOUNT_OVER_CAP,
    ORDER_OVER_CAP,
    ORDER_TOO_EARLY,
    REGION_NOT_SUPPORTED,
    BANK_NOT_SUPPORTED,
    PROVIDER_NOT_SUPPORTED,
    CARD_NOT_SUPPORTED,
    /** Something has to be known first. */
    DETAILS_NEEDED;

    @Override
    public Kind kind() {
        return Kind.RULE_BROKEN;
    }

    Fault at(String pointer, String detail) {
        return new Fault(pointer, code(), detail);
    }
}
