package tradeassurance.dispute.model;

/** What a piece of evidence is (R84). */
public enum EvidenceType {
    CONTRACT_OR_INVOICE,
    PRODUCT_SPECIFICATION,
    DESIGN_DRAWING,
    INSPECTION_REPORT,
    COMMUNICATION_RECORD,
    SIGNED_TRANSACTION_RECEIPT,
    DEFECT_MEDIA,
    OTHER
}
