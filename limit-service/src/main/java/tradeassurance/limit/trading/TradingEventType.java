package tradeassurance.limit.trading;

/** What a supplier's trading history remembers (R21). */
public enum TradingEventType {
    ORDER_PLACED,
    ORDER_COMPLETED,
    ORDER_LATE,
    DISPUTE_LOST,
    DISPUTE_WON,
    /** The supplier has answered a dispute in time. */
    DISPUTE_ANSWERED,
    /** The supplier has let the time to answer a dispute pass. */
    DISPUTE_UNANSWERED,
    /** The platform has repaid a buyer for the supplier, and waits for the money. */
    RECOURSE_OPENED,
    RECOURSE_PAID,
    /** The platform bears what it has repaid, and waits no more. */
    RECOURSE_WRITTEN_OFF;

    /** Whether it says nothing without an amount. */
    boolean needsAmount() {
        return switch (this) {
            case ORDER_COMPLETED, RECOURSE_OPENED, RECOURSE_PAID, RECOURSE_WRITTEN_OFF -> true;
            case ORDER_PLACED, ORDER_LATE, DISPUTE_LOST, DISPUTE_WON, DISPUTE_ANSWERED, DISPUTE_UNANSWERED -> false;
        };
    }
}
