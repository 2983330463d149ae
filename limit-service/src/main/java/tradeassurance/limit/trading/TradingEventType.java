package tradeassurance.limit.trading;

/** What a supplier's trading history remembers (R21). */
public enum TradingEventType {
    ORDER_COMPLETED,
    ORDER_LATE,
    DISPUTE_LOST,
    DISPUTE_WON,
    RECOURSE_OPENED
}
