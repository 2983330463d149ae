package tradeassurance.limit.supplier.model;

/** What a supplier pays the marketplace for. Only gold members may enrol (R13). */
public enum Membership {
    GOLD,
    STANDARD
}
