package tradeassurance.dispute.model;

/** Why a dispute came before a mediator. */
public enum EscalationCause {
    /** R90 */
    BUYER_REQUEST,
    /** R91 */
    SUPPLIER_SILENT,
    /** R93 */
    NEGOTIATION_TIMEOUT
}
