package tradeassurance.limit.model;

/** On what a limit is based (R21). */
public enum GrantBasis {
    TRADING_HISTORY,
    BUSINESS_REPUTATION,
    OTHER,
    /** All of it, by the formula; an explanation says how. */
    RECALCULATION
}
