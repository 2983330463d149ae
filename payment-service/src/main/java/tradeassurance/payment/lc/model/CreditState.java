package tradeassurance.payment.lc.model;

/** Where a letter of credit is. */
public enum CreditState {
    /** The buyer has asked its bank for it. */
    APPLIED,
    /** The bank has issued it. */
    ISSUED,
    /** The supplier has it in hand, and may ship against it. */
    ADVISED,
    /** The bank examines the documents. */
    PRESENTED,
    /** The documents are not as the credit says. */
    DISCREPANT,
    /** The bank has taken up the documents, and pays when the goods arrive. */
    ACCEPTED,
    /** The bank has paid. */
    HONOURED,
    /** The bank will not issue it, or not pay on these documents. */
    REFUSED,
    /** Called off before the supplier had it. */
    WITHDRAWN,
    /** Nobody presented what had to be presented while it was valid. */
    EXPIRED
}
