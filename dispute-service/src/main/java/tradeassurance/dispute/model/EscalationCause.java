package tradeassurance.dispute.model;

/** Why the platform was called in. */
public enum EscalationCause {
    BUYER_REQUEST,
    SUPPLIER_REQUEST,
    SUPPLIER_SILENT,
    NEGOTIATION_TIMEOUT,
    /** What the parties had agreed of the order could not be done. */
    AGREEMENT_NOT_POSSIBLE
}
