package tradeassurance.dispute.model;

/** What a proposal offers or asks for. */
public enum ProposalKind {
    /** The whole coverage amount. */
    FULL_REFUND,
    /** Some of it. */
    PARTIAL_REFUND,
    /** Something else, such as a replacement or a later date; money only where an amount is named. */
    OTHER
}
