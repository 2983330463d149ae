package tradeassurance.chassis.document;

import tradeassurance.kernel.Refusal;

/** Why a file is not taken, or not given out. */
public enum DocumentRefusal implements Refusal.Reason {
    DOCUMENT_EMPTY(Refusal.Kind.MALFORMED),
    TOO_LARGE(Refusal.Kind.TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(Refusal.Kind.UNSUPPORTED),
    DOCUMENT_QUARANTINED(Refusal.Kind.CONFLICT),
    DOCUMENT_INFECTED(Refusal.Kind.CONFLICT),
    /** Who kept the original can still prove it by the hash. */
    DOCUMENT_REDACTED(Refusal.Kind.GONE);

    private final Refusal.Kind kind;

    DocumentRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
