package tradeassurance.dispute.model;

/** What a proposal offers or asks for. */
public enum ProposalKind {
    /** The whole coverage amount. */
    FULL_REFUND,
    /** Some of it. */
    PARTIAL_REFUND,
    /** The goods go back, then the money does. */
    RETURN_AND_REFUND,
    /** Other goods for these; money only where an amount is named. */
    REPLACEMENT,
    /** The goods are put right; money only where an amount is named. */
    REWORK,
    /** The price falls by the amount; what has been paid beyond it goes back. */
    DISCOUNT,
    /** Later dates. */
    POSTPONEMENT,
    /** Something else; money only where an amount is named. */
    OTHER;

    /** Whether it changes the order itself. */
    boolean amends() {
        return this == DISCOUNT || this == POSTPONEMENT;
    }
}
