package tradeassurance.kernel;

/** In which role somebody acts on an aggregate. */
public enum Role {
    /** Pays, confirms delivery, opens disputes. */
    BUYER,
    /** Confirms orders, ships, answers disputes, is paid. */
    SUPPLIER,
    /** Works for the guarantor: grants limits, settles what machines cannot. */
    OPERATOR,
    /** Rules on disputes. */
    MEDIATOR,
    /** A payment provider or bank, telling what became of money. */
    PROVIDER,
    /** Another service of the suite. */
    SERVICE,
    /** Time itself: the only actor of a timer. */
    SYSTEM
}
