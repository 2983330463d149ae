package tradeassurance.kernel;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** The reasons that every service gives in the same words. */
public enum Refused implements Reason {
    MALFORMED_REQUEST(Kind.MALFORMED),
    AMOUNT_NOT_EXACT(Kind.MALFORMED),
    UNKNOWN_CURRENCY(Kind.MALFORMED),
    UNAUTHENTICATED(Kind.UNAUTHENTICATED),
    FORBIDDEN(Kind.FORBIDDEN),
    NOT_FOUND(Kind.NOT_FOUND),
    ILLEGAL_STATE(Kind.CONFLICT),
    CURRENCY_MISMATCH(Kind.RULE_BROKEN),
    IDEMPOTENCY_KEY_MISSING(Kind.MALFORMED),
    IDEMPOTENCY_KEY_REUSED(Kind.RULE_BROKEN),
    IDEMPOTENCY_IN_PROGRESS(Kind.CONFLICT),
    PRECONDITION_REQUIRED(Kind.PRECONDITION_REQUIRED),
    STALE_VERSION(Kind.STALE),
    /** Its words or content have been taken out before. */
    ALREADY_REDACTED(Kind.CONFLICT),
    /** What is being weighed does not vanish. */
    REDACTION_WHILE_DISPUTED(Kind.CONFLICT),
    TOO_MANY_REQUESTS(Kind.TOO_OFTEN),
    PEER_UNAVAILABLE(Kind.UNAVAILABLE),
    STORAGE_UNAVAILABLE(Kind.UNAVAILABLE),
    TOO_MANY_WAITING(Kind.UNAVAILABLE);

    private final Kind kind;

    Refused(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
