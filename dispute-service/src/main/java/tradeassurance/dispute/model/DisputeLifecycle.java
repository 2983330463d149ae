package tradeassurance.dispute.model;

import static tradeassurance.dispute.model.DisputeLifecycle.Command.ACCEPT;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.ASSIGN;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.BREACH;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.BUYER_SILENT;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.COMPLETE_EVIDENCE;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.END_EVIDENCE;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.END_NEGOTIATION;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.ESCALATE;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.FAIL;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.HOLD;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.OPEN;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.PROPOSE;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.REJECT;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.REMIND;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.REQUEST_EVIDENCE;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.RULE;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.SETTLE_REFUND;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.START_REFUND;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.SUBMIT_EVIDENCE;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.SUPPLIER_SILENT;
import static tradeassurance.dispute.model.DisputeLifecycle.Command.WITHDRAW;
import static tradeassurance.dispute.model.DisputeLifecycle.State.AWAITING_BUYER_RESPONSE;
import static tradeassurance.dispute.model.DisputeLifecycle.State.AWAITING_SUPPLIER_RESPONSE;
import static tradeassurance.dispute.model.DisputeLifecycle.State.CLOSED;
import static tradeassurance.dispute.model.DisputeLifecycle.State.ESCALATED;
import static tradeassurance.dispute.model.DisputeLifecycle.State.EVIDENCE_COLLECTION;
import static tradeassurance.dispute.model.DisputeLifecycle.State.FAILED;
import static tradeassurance.dispute.model.DisputeLifecycle.State.OPENING;
import static tradeassurance.dispute.model.DisputeLifecycle.State.REFUND_PENDING;
import static tradeassurance.dispute.model.DisputeLifecycle.State.UNDER_REVIEW;
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
            .starts(OPENING)

            // Opening: hold the order, freeze its money; a no on the way undoes what has been done.
            .stays(OPENING,                    HOLD,              by(SERVICE))
            .row(OPENING,                      OPEN,              by(SERVICE),         AWAITING_SUPPLIER_RESPONSE)
            .row(OPENING,                      FAIL,              by(SERVICE),         FAILED)

            // Negotiation: whose turn it is, is the state.
            .row(AWAITING_SUPPLIER_RESPONSE,   PROPOSE,           by(SUPPLIER),        AWAITING_BUYER_RESPONSE)
            .row(AWAITING_SUPPLIER_RESPONSE,   ACCEPT,            by(SUPPLIER),        REFUND_PENDING, CLOSED)
            .row(AWAITING_SUPPLIER_RESPONSE,   REJECT,            by(SUPPLIER),        AWAITING_BUYER_RESPONSE)
            .row(AWAITING_BUYER_RESPONSE,      PROPOSE,           by(BUYER),           AWAITING_SUPPLIER_RESPONSE)
            .row(AWAITING_BUYER_RESPONSE,      ACCEPT,            by(BUYER),           REFUND_PENDING, CLOSED)
            .row(AWAITING_BUYER_RESPONSE,      REJECT,            by(BUYER),           AWAITING_SUPPLIER_RESPONSE)
            .row(NEGOTIATING,                  ESCALATE,          by(BUYER),           ESCALATED)
            .row(BEFORE_RULING,                WITHDRAW,          by(BUYER),           CLOSED)
            .stays(EVIDENCE_OPEN,              SUBMIT_EVIDENCE,   by(BUYER, SUPPLIER))

            // Mediation: an agreement still ends it.
            .stays(MEDIATION,                  PROPOSE,           by(BUYER, SUPPLIER))
            .row(MEDIATION,                    ACCEPT,            by(BUYER, SUPPLIER), REFUND_PENDING, CLOSED)
            .stays(MEDIATION,                  REJECT,            by(BUYER, SUPPLIER))
            .stays(MEDIATION,                  ASSIGN,            by(MEDIATOR))
            .row(ESCALATED,                    REQUEST_EVIDENCE,  by(MEDIATOR),        EVIDENCE_COLLECTION)
            .row(EVIDENCE_COLLECTION,          COMPLETE_EVIDENCE, by(BUYER, SUPPLIER), EVIDENCE_COLLECTION, UNDER_REVIEW)
            .row(UNDER_REVIEW,                 RULE,              by(MEDIATOR),        REFUND_PENDING, CLOSED)

            // Money.
            .stays(REFUND_PENDING,             START_REFUND,      by(SERVICE))
            .row(REFUND_PENDING,               SETTLE_REFUND,     by(SERVICE),         REFUND_PENDING, CLOSED)

            // Time. Of timers due at the same instant the first declared wins: a claim is never lost on a tie (A5).
            .row(NEGOTIATING,                  END_NEGOTIATION,   by(SYSTEM),          ESCALATED, CLOSED)
            .stays(NEGOTIATING,                BREACH,            by(SYSTEM))
            .row(AWAITING_SUPPLIER_RESPONSE,   SUPPLIER_SILENT,   by(SYSTEM),          ESCALATED)
            .row(AWAITING_BUYER_RESPONSE,      BUYER_SILENT,      by(SYSTEM),          CLOSED)
            .stays(AWAITING_SUPPLIER_RESPONSE, REMIND,            by(SYSTEM))
            .row(EVIDENCE_COLLECTION,          END_EVIDENCE,      by(SYSTEM),          UNDER_REVIEW)
            .stays(ESCALATED,                  REMIND,            by(SYSTEM))
            .stays(UNDER_REVIEW,               REMIND,            by(SYSTEM))

            .timer(NEGOTIATING,                DisputeTimer.BREACH.name(),           BREACH,          null,
                    "the claim becomes NOT_SHIPPED_ON_TIME",  "end of the agreed shipping day",     Dispute::breachAt)
            .timer(NEGOTIATING,                DisputeTimer.NEGOTIATION_END.name(),  END_NEGOTIATION, null,
                    "ESCALATED",                              "day 30",                             Dispute::negotiationEndsAt)
            .timer(NEGOTIATING,                DisputeTimer.AGREEMENT_END.name(),    END_NEGOTIATION, null,
                    "CLOSED: AUTO_CANCELLED",                 "day 30 of a claim without a breach", Dispute::agreementEndsAt)
            .timer(AWAITING_SUPPLIER_RESPONSE, DisputeTimer.SUPPLIER_SILENCE.name(), SUPPLIER_SILENT, SUPPLIER,
                    "ESCALATED",                              "day 7 of the buyer's proposal",      Dispute::supplierAnswersBy)
            .timer(AWAITING_BUYER_RESPONSE,    DisputeTimer.BUYER_SILENCE.name(),    BUYER_SILENT,    BUYER,
                    "CLOSED: AUTO_CANCELLED",                 "day 7 of the supplier's proposal",   Dispute::buyerAnswersBy)
            .timer(AWAITING_SUPPLIER_RESPONSE, DisputeTimer.SUPPLIER_DUE.name(),     REMIND,          SUPPLIER,
                    "a reminder",                             "day 5",                              Dispute::reminderAt)
            .timer(EVIDENCE_COLLECTION,        DisputeTimer.EVIDENCE_END.name(),     END_EVIDENCE,    null,
                    "UNDER_REVIEW",                           "end of the 5th business day",        Dispute::evidenceDueAt)
            .timer(ESCALATED,                  DisputeTimer.MEDIATION_TARGET.name(), REMIND,          MEDIATOR,
                    "an alert",                               "end of the 2nd business day",        Dispute::targetAt)
            .timer(UNDER_REVIEW,               DisputeTimer.RULING_TARGET.name(),    REMIND,          MEDIATOR,
                    "an alert",                               "end of the 2nd business day",        Dispute::targetAt)

            .waits(OPENING, "order-service and payment-service are asked until they answer")
            .waits(REFUND_PENDING, "payment-service reports what became of the refund; a failed one is for the operators")
            .ends(CLOSED, FAILED)
            .build();
    // @formatter:on

    private DisputeLifecycle() {
    }
}
