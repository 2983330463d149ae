package tradeassurance.order.inquiry.model;

/** Whose turn it is. */
public enum InquiryStatus {
    AWAITING_SUPPLIER,
    AWAITING_BUYER,
    CLOSED
}
