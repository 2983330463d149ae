package tradeassurance.dispute.model;

/** What happens in a dispute although nobody acts; the names are the kinds of its deadlines. */
enum DisputeTimer {
    /** The agreed shipping date passes while a cancellation is being asked for (A11). */
    BREACH,
    /** Day 30 (R93). */
    NEGOTIATION_END,
    /** Day 30 of a cancellation that the supplier has not agreed to, and without a breach (A11). */
    AGREEMENT_END,
    /** Day 7, the supplier's turn (R91). */
    SUPPLIER_SILENCE,
    /** Day 7, the buyer's turn (R92). */
    BUYER_SILENCE,
    /** Day 5, the supplier's advertised due date (R86). */
    SUPPLIER_DUE,
    /** Day 6: a day is left to answer. */
    RESPONSE_DUE_SOON,
    /** The parties' time for evidence is over (R94). */
    EVIDENCE_END,
    /** A mediator should have asked for evidence by now (INV8). */
    MEDIATION_TARGET,
    /** A mediator should have ruled by now (INV8). */
    RULING_TARGET,
    /** The goods should be on their way back by now. */
    RETURN_END,
    /** The supplier has said nothing of goods that have arrived. */
    RECEIPT_END,
    /** A mediator should have found out by now what became of the goods (INV8). */
    FINDING_TARGET
}
