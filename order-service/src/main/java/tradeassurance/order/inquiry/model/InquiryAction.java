package tradeassurance.order.inquiry.model;

/** What may be done with an inquiry. */
public enum InquiryAction {
    WRITE,
    CLOSE
}
