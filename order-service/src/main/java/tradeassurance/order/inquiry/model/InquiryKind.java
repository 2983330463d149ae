package tradeassurance.order.inquiry.model;

/** What a buyer wants of a supplier. */
public enum InquiryKind {
    GENERAL,
    /** Whether it offers trade assurance (R18). */
    ASSURANCE_OFFERED,
    /** That it drafts an order (R67). */
    DRAFT_REQUEST,
    /** A sample before the bulk (R20). */
    SAMPLE_REQUEST
}
