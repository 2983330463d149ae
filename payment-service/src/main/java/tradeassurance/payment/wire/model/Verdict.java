package tradeassurance.payment.wire.model;

/** What a line of a statement turns out to be. */
public enum Verdict {
    /** Money for a payment that waits for it. */
    MATCHED,
    /** Money that went out; the books know of it already. */
    DEBIT,
    /** Another message of the bank has told of it. */
    ALREADY_TOLD,
    /** Nothing in it looks like a reference. */
    NO_REFERENCE,
    /** The check digits do not fit: somebody mistyped. */
    REFERENCE_DAMAGED,
    /** A reference that was never given out. */
    REFERENCE_UNKNOWN,
    /** The payment has its money, or was called off. */
    PAYMENT_NOT_WAITING,
    WRONG_CURRENCY,
    /** It came in on another of the platform's accounts. */
    OTHER_ACCOUNT,
    /** The bank takes back an earlier movement. */
    REVERSAL;

    /** Whether somebody has to look at it, because there is money that belongs to nobody yet. */
    public boolean waitsForAnOperator() {
        return switch (this) {
            case MATCHED, DEBIT, ALREADY_TOLD -> false;
            case NO_REFERENCE, REFERENCE_DAMAGED, REFERENCE_UNKNOWN, PAYMENT_NOT_WAITING, WRONG_CURRENCY, OTHER_ACCOUNT,
                    REVERSAL ->
                true;
        };
    }
}
