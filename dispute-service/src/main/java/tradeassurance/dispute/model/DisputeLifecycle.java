package tradeassurance.dispute.model;

import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.BUYER;
import static tradeassurance.kernel.Role.MEDIATOR;
import static tradeassurance.kernel.Role.SERVICE;
import static tradeassurance.kernel.Role.SUPPLIER;
import static tradeassurance.kernel.Role.SYSTEM;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import tradeassurance.kernel.Lifecycle;

/** The life of a dispute: negotiated by the parties, then mediated, then paid out or closed (R86 to R98). */
public final class DisputeLifecycle {

    /** Where a dispute stands. */
    public enum State {
        /** The order is being held and its money frozen. */
        OPENING,
        AWAITING_SUPPLIER_RESPONSE,
        AWAITING_BUYER_RESPONSE,
        ESCALATED,
        EVIDENCE_COLLECTION,
        UNDER_REVIEW,
        REFUND_PENDING,
        CLOSED,
        /** The order could not be held or its money not be frozen: there has been no dispute. */
        FAILED
    }

    /** What may be asked of a dispute. */
    public enum Command {
        HOLD,
        OPEN,
        FAIL,
        PROPOSE,
        ACCEPT,
        REJECT,
        ESCALATE,
        WITHDRAW,
        SUBMIT_EVIDENCE,
        ASSIGN,
        REQUEST_EVIDENCE,
        COMPLETE_EVIDENCE,
        RULE,
        START_REFUND,
        SETTLE_REFUND,
        END_NEGOTIATION,
        SUPPLIER_SILENT,
        BUYER_SILENT,
        BREACH,
        REMIND,
        END_EVIDENCE
    }

    /** The parties are among themselves (R88). */
    public static final Set<State> NEGOTIATING = Collections
            .unmodifiableSet(EnumSet.of(State.AWAITING_SUPPLIER_RESPONSE, State.AWAITING_BUYER_RESPONSE));

    /** A mediator is at work; the parties may still settle. */
    public static final Set<State> MEDIATION = Collections
            .unmodifiableSet(EnumSet.of(State.ESCALATED, State.EVIDENCE_COLLECTION, State.UNDER_REVIEW));

    private static final Set<State> BEFORE_RULING = EnumSet.range(State.AWAITING_SUPPLIER_RESPONSE, State.UNDER_REVIEW);
    private static final Set<State> EVIDENCE_OPEN = EnumSet.range(State.AWAITING_SUPPLIER_RESPONSE, State.EVIDENCE_COLLECTION);

    // @formatter:off
    public static final Lifecycle<Dispute, State, Command> TABLE = Lifecycle
            .<Dispute, State, Command> of("Dispute", State.class, Command.class)
            .starts(State.OPENING)

            // Opening: hold the order, freeze its money; a no on the way undoes what has been done.
            .stays(State.OPENING,                    Command.HOLD,              by(SERVICE))
            .row(State.OPENING,                      Command.OPEN,              by(SERVICE),         State.AWAITING_SUPPLIER_RESPONSE)
            .row(State.OPENING,                      Command.FAIL,              by(SERVICE),         State.FAILED)

            // Negotiation: whose turn it is, is the state.
            .row(State.AWAITING_SUPPLIER_RESPONSE,   Command.PROPOSE,           by(SUPPLIER),        State.AWAITING_BUYER_RESPONSE)
            .row(State.AWAITING_SUPPLIER_RESPONSE,   Command.ACCEPT,            by(SUPPLIER),        State.REFUND_PENDING, State.CLOSED)
            .row(State.AWAITING_SUPPLIER_RESPONSE,   Command.REJECT,            by(SUPPLIER),        State.AWAITING_BUYER_RESPONSE)
            .row(State.AWAITING_BUYER_RESPONSE,      Command.PROPOSE,           by(BUYER),           State.AWAITING_SUPPLIER_RESPONSE)
            .row(State.AWAITING_BUYER_RESPONSE,      Command.ACCEPT,            by(BUYER),           State.REFUND_PENDING, State.CLOSED)
            .row(State.AWAITING_BUYER_RESPONSE,      Command.REJECT,            by(BUYER),           State.AWAITING_SUPPLIER_RESPONSE)
            .row(NEGOTIATING,                        Command.ESCALATE,          by(BUYER),           State.ESCALATED)
            .row(BEFORE_RULING,                      Command.WITHDRAW,          by(BUYER),           State.CLOSED)
            .stays(EVIDENCE_OPEN,                    Command.SUBMIT_EVIDENCE,   by(BUYER, SUPPLIER))

            // Mediation: an agreement still ends it.
            .stays(MEDIATION,                        Command.PROPOSE,           by(BUYER, SUPPLIER))
            .row(MEDIATION,                          Command.ACCEPT,            by(BUYER, SUPPLIER), State.REFUND_PENDING, State.CLOSED)
            .stays(MEDIATION,                        Command.REJECT,            by(BUYER, SUPPLIER))
            .stays(MEDIATION,                        Command.ASSIGN,            by(MEDIATOR))
            .row(State.ESCALATED,                    Command.REQUEST_EVIDENCE,  by(MEDIATOR),        State.EVIDENCE_COLLECTION)
            .row(State.EVIDENCE_COLLECTION,          Command.COMPLETE_EVIDENCE, by(BUYER, SUPPLIER), State.EVIDENCE_COLLECTION, State.UNDER_REVIEW)
            .row(State.UNDER_REVIEW,                 Command.RULE,              by(MEDIATOR),        State.REFUND_PENDING, State.CLOSED)

            // Money.
            .stays(State.REFUND_PENDING,             Command.START_REFUND,      by(SERVICE))
            .row(State.REFUND_PENDING,               Command.SETTLE_REFUND,     by(SERVICE),         State.REFUND_PENDING, State.CLOSED)

            // Time. Day 30 is declared first and so wins a tie: a claim is never lost on one (A5).
            .row(NEGOTIATING,                        Command.END_NEGOTIATION,   by(SYSTEM),          State.ESCALATED, State.CLOSED)
            .stays(NEGOTIATING,                      Command.BREACH,            by(SYSTEM))
            .row(State.AWAITING_SUPPLIER_RESPONSE,   Command.SUPPLIER_SILENT,   by(SYSTEM),          State.ESCALATED)
            .row(State.AWAITING_BUYER_RESPONSE,      Command.BUYER_SILENT,      by(SYSTEM),          State.CLOSED)
            .stays(State.AWAITING_SUPPLIER_RESPONSE, Command.REMIND,            by(SYSTEM))
            .row(State.EVIDENCE_COLLECTION,          Command.END_EVIDENCE,      by(SYSTEM),          State.UNDER_REVIEW)
            .stays(State.ESCALATED,                  Command.REMIND,            by(SYSTEM))
            .stays(State.UNDER_REVIEW,               Command.REMIND,            by(SYSTEM))

            .timer(NEGOTIATING,                      DisputeTimer.BREACH.name(),           Command.BREACH,          null,     "the claim becomes NOT_SHIPPED_ON_TIME", "end of the agreed shipping day",    Dispute::breachAt)
            .timer(NEGOTIATING,                      DisputeTimer.NEGOTIATION_END.name(),  Command.END_NEGOTIATION, null,     "ESCALATED",                             "day 30",                            Dispute::negotiationEndsAt)
            .timer(NEGOTIATING,                      DisputeTimer.AGREEMENT_END.name(),    Command.END_NEGOTIATION, null,     "CLOSED: AUTO_CANCELLED",                "day 30 of a claim without a breach", Dispute::agreementEndsAt)
            .timer(State.AWAITING_SUPPLIER_RESPONSE, DisputeTimer.SUPPLIER_SILENCE.name(), Command.SUPPLIER_SILENT, SUPPLIER, "ESCALATED",                             "day 7 of the buyer's proposal",     Dispute::supplierAnswersBy)
            .timer(State.AWAITING_BUYER_RESPONSE,    DisputeTimer.BUYER_SILENCE.name(),    Command.BUYER_SILENT,    BUYER,    "CLOSED: AUTO_CANCELLED",                "day 7 of the supplier's proposal",  Dispute::buyerAnswersBy)
            .timer(State.AWAITING_SUPPLIER_RESPONSE, DisputeTimer.SUPPLIER_DUE.name(),     Command.REMIND,          SUPPLIER, "a reminder",                            "day 5",                             Dispute::reminderAt)
            .timer(State.EVIDENCE_COLLECTION,        DisputeTimer.EVIDENCE_END.name(),     Command.END_EVIDENCE,    null,     "UNDER_REVIEW",                          "end of the 5th business day",       Dispute::evidenceDueAt)
            .timer(State.ESCALATED,                  DisputeTimer.MEDIATION_TARGET.name(), Command.REMIND,          MEDIATOR, "an alert",                              "end of the 2nd business day",       Dispute::targetAt)
            .timer(State.UNDER_REVIEW,               DisputeTimer.RULING_TARGET.name(),    Command.REMIND,          MEDIATOR, "an alert",                              "end of the 2nd business day",       Dispute::targetAt)

            .waits(State.OPENING, "order-service and payment-service are asked until they answer")
            .waits(State.REFUND_PENDING, "payment-service reports what became of the refund; a failed one is for the operators")
            .ends(State.CLOSED, State.FAILED)
            .build();
    // @formatter:on

    private DisputeLifecycle() {
    }
}
