package tradeassurance.limit.recalculation.model;

/** The kinds of suppliers that start from different amounts. */
public enum Tier {
    GOLD,
    STANDARD
}
