package tradeassurance.payment.wire.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why a statement, or what an operator wants to do with a line of it, is refused. */
public enum WireRefusal implements Reason {
    /** It is none of the messages that are read, or a damaged one. */
    STATEMENT_UNREADABLE(Kind.MALFORMED),
    STATEMENT_TOO_LONG(Kind.RULE_BROKEN),
    /** Of an account that is not the platform's. */
    ACCOUNT_NOT_OURS(Kind.RULE_BROKEN),
    /** The bank has sent another statement of the same name. */
    STATEMENT_DIFFERS(Kind.CONFLICT),
    NO_TRANSFER_AWAITED(Kind.CONFLICT),
    /** A transfer can only be given to a payment by wire that waits for one in that currency. */
    PAYMENT_NOT_WAITING(Kind.CONFLICT),
    /** Money that a bank has taken back cannot be given to anybody. */
    LINE_IS_A_REVERSAL(Kind.CONFLICT),
    LINE_IS_NO_REVERSAL(Kind.CONFLICT);

    private final Kind kind;

    WireRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
