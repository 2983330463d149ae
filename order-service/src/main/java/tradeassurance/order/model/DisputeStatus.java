package tradeassurance.order.model;

/** Whether the order is in dispute; at most one dispute is open at a time (A34). */
public enum DisputeStatus {
    NONE,
    OPEN,
    RESOLVED
}
