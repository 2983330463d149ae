package tradeassurance.limit.supplier.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why something is refused to a supplier. */
public enum SupplierRefusal implements Reason {
    /** Only gold members may take part (R13). */
    SUPPLIER_NOT_ELIGIBLE(Kind.RULE_BROKEN),
    /** Nobody takes part without accepting the rules. */
    RULES_NOT_ACCEPTED(Kind.RULE_BROKEN),
    /** Nobody comes back who owes the platform for longer than is allowed. */
    RECOURSE_UNPAID(Kind.CONFLICT),
    /** The day is yet to come. */
    DATE_IN_FUTURE(Kind.RULE_BROKEN),
    /** The platform knows this supplier already. */
    SUPPLIER_EXISTS(Kind.CONFLICT);

    private final Kind kind;

    SupplierRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
