package tradeassurance.order.paper.model;

/** What a document is for. */
public enum DocumentKind {
    CONTRACT,
    SPECIFICATION,
    DRAWING,
    INSPECTION_REPORT,
    SHIPPING,
    OTHER
}
