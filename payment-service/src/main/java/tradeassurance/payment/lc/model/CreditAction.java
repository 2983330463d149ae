package tradeassurance.payment.lc.model;

/** What may be asked of a letter of credit. */
public enum CreditAction {
    ISSUE,
    ADVISE,
    PRESENT,
    EXAMINE,
    TAKE_AS_COMPLYING,
    WAIVE,
    ARRIVE,
    TAKE_AS_ARRIVED,
    REFUSE,
    WITHDRAW,
    EXPIRE
}
