package tradeassurance.payment.wire.model;

/** What may be done with a line that brought money. */
public enum LineAction {
    APPLY,
    SET_ASIDE,
    MATCH,
    RETURN,
    CLOSE
}
