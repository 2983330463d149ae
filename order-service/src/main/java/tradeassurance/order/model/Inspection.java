package tradeassurance.order.model;

/** Who looks at the goods before they are shipped. */
public enum Inspection {
    NONE,
    BUYER,
    THIRD_PARTY
}
