package tradeassurance.dispute.model;

import static tradeassurance.dispute.model.DisputeLifecycle.Command.*;
import static tradeassurance.dispute.model.DisputeLifecycle.State.*;
import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.BUYER;
import static tradeassurance.kernel.Role.MEDIATOR;
import static tradeassurance.kernel.Role.OPERATOR;
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
        /** The goods go back before the money does. */
        AWAITING_RETURN,
        /** The order is being changed as agreed. */
        AMENDMENT_PENDING,
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
        EDIT,
        PROPOSE,
        ACCEPT,
        REJECT,
        RETRACT,
        ESCALATE,
        WITHDRAW,
        MESSAGE,
        SUBMIT_EVIDENCE,
        TRANSLATE,
        ATTACH_RECORDS,
        ASSIGN,
        REQUEST_EVIDENCE,
        EXTEND_EVIDENCE,
        COMPLETE_EVIDENCE,
        RULE,
        SHIP_BACK,
        REPORT_ARRIVAL,
        RECEIVE_RETURN,
        OBJECT_TO_RETURN,
        DECIDE_RETURN,
        AMEND,
        REFUSE_AMENDMENT,
        START_REFUND,
        SETTLE_REFUND,
        RETRY_REFUND,
        END_NEGOTIATION,
        SUPPLIER_SILENT,
        BUYER_SILENT,
        BREACH,
        REMIND,
        END_EVIDENCE,
        END_RETURN,
        END_RECEIPT
    }

    /** The parties are among themselves (R88). */
    public static final Set<State> NEGOTIATING = Collections
            .unmodifiableSet(EnumSet.of(State.AWAITING_SUPPLIER_RESPONSE, State.AWAITING_BUYER_RESPONSE));

    /** A mediator is at work; the parties may still settle. */
    public static final Set<State> MEDIATION = Collections
            .unmodifiableSet(EnumSet.of(State.ESCALATED, State.EVIDENCE_COLLECTION, State.UNDER_REVIEW));

    static final Set<State> BEFORE_RULING = Collections
            .unmodifiableSet(EnumSet.range(State.AWAITING_SUPPLIER_RESPONSE, State.UNDER_REVIEW));
    private static final Set<State> EVIDENCE_OPEN = EnumSet.range(State.AWAITING_SUPPLIER_RESPONSE, State.EVIDENCE_COLLECTION);
    private static final Set<State> LIVE = EnumSet.range(State.AWAITING_SUPPLIER_RESPONSE, State.REFUND_PENDING);

    // @formatter:off
    public static final Lifecycle<Dispute, State, Command> TABLE = DisputeTimers.on(Lifecycle
            .<Dispute, State, Command> of("Dispute", State.class, Command.class)
            .starts(OPENING)

            // Opening: hold the order, freeze its money; a no on the way undoes what has been done.
            .stays(OPENING,                    HOLD,              by(SERVICE))
            .row(OPENING,                      OPEN,              by(SERVICE),         AWAITING_SUPPLIER_RESPONSE)
            .row(OPENING,                      FAIL,              by(SERVICE),         FAILED)

            // Negotiation: whose turn it is, is the state.
            .stays(AWAITING_SUPPLIER_RESPONSE, EDIT,              by(BUYER))
            .row(AWAITING_SUPPLIER_RESPONSE,   PROPOSE,           by(SUPPLIER),        AWAITING_BUYER_RESPONSE)
            .row(AWAITING_SUPPLIER_RESPONSE,   ACCEPT,            by(SUPPLIER),        AWAITING_RETURN, AMENDMENT_PENDING, REFUND_PENDING, CLOSED)
            .row(AWAITING_SUPPLIER_RESPONSE,   REJECT,            by(SUPPLIER),        AWAITING_BUYER_RESPONSE)
            .stays(AWAITING_SUPPLIER_RESPONSE, RETRACT,           by(BUYER))
            .row(AWAITING_BUYER_RESPONSE,      PROPOSE,           by(BUYER),           AWAITING_SUPPLIER_RESPONSE)
            .row(AWAITING_BUYER_RESPONSE,      ACCEPT,            by(BUYER),           AWAITING_RETURN, AMENDMENT_PENDING, REFUND_PENDING, CLOSED)
            .row(AWAITING_BUYER_RESPONSE,      REJECT,            by(BUYER),           AWAITING_SUPPLIER_RESPONSE)
            .row(AWAITING_BUYER_RESPONSE,      RETRACT,           by(SUPPLIER),        AWAITING_SUPPLIER_RESPONSE, ESCALATED)
            .row(NEGOTIATING,                  ESCALATE,          by(BUYER, SUPPLIER), ESCALATED)
            .row(BEFORE_RULING,                WITHDRAW,          by(BUYER),           CLOSED)

            // The file: what is said and shown, by whom, is taken out again by neither side.
            .stays(LIVE,                       MESSAGE,           by(BUYER, SUPPLIER, MEDIATOR))
            .stays(EVIDENCE_OPEN,              SUBMIT_EVIDENCE,   by(BUYER, SUPPLIER))
            .stays(BEFORE_RULING,              TRANSLATE,         by(BUYER, SUPPLIER, MEDIATOR))
            .stays(BEFORE_RULING,              ATTACH_RECORDS,    by(SERVICE))

            // Mediation: an agreement still ends it.
            .stays(MEDIATION,                  PROPOSE,           by(BUYER, SUPPLIER))
            .row(MEDIATION,                    ACCEPT,            by(BUYER, SUPPLIER), AWAITING_RETURN, AMENDMENT_PENDING, REFUND_PENDING, CLOSED)
            .stays(MEDIATION,                  REJECT,            by(BUYER, SUPPLIER))
            .stays(MEDIATION,                  RETRACT,           by(BUYER, SUPPLIER))
            .stays(MEDIATION,                  ASSIGN,            by(MEDIATOR))
            .row(ESCALATED,                    REQUEST_EVIDENCE,  by(MEDIATOR),        EVIDENCE_COLLECTION)
            .stays(EVIDENCE_COLLECTION,        EXTEND_EVIDENCE,   by(MEDIATOR))
            .row(EVIDENCE_COLLECTION,          COMPLETE_EVIDENCE, by(BUYER, SUPPLIER), EVIDENCE_COLLECTION, UNDER_REVIEW)
            .row(UNDER_REVIEW,                 REQUEST_EVIDENCE,  by(MEDIATOR),        EVIDENCE_COLLECTION)
            .row(UNDER_REVIEW,                 RULE,              by(MEDIATOR),        AWAITING_RETURN, REFUND_PENDING, CLOSED)

            // The way back. What the supplier says has not come is for a mediator to find out.
            .stays(AWAITING_RETURN,            SHIP_BACK,         by(BUYER))
            .stays(AWAITING_RETURN,            REPORT_ARRIVAL,    by(BUYER, MEDIATOR))
            .row(AWAITING_RETURN,              RECEIVE_RETURN,    by(SUPPLIER),        REFUND_PENDING)
            .stays(AWAITING_RETURN,            OBJECT_TO_RETURN,  by(SUPPLIER))
            .stays(AWAITING_RETURN,            ASSIGN,            by(MEDIATOR))
            .row(AWAITING_RETURN,              DECIDE_RETURN,     by(MEDIATOR),        REFUND_PENDING, CLOSED)

            // What was agreed of the order itself.
            .row(AMENDMENT_PENDING,            AMEND,             by(SERVICE),         CLOSED)
            .row(AMENDMENT_PENDING,            REFUSE_AMENDMENT,  by(SERVICE),         ESCALATED)

            // Money.
            .stays(REFUND_PENDING,             START_REFUND,      by(SERVICE))
            .row(REFUND_PENDING,               SETTLE_REFUND,     by(SERVICE),         REFUND_PENDING, CLOSED)
            .stays(REFUND_PENDING,             RETRY_REFUND,      by(OPERATOR))

            // Time.
            .row(NEGOTIATING,                  END_NEGOTIATION,   by(SYSTEM),          ESCALATED, CLOSED)
            .stays(NEGOTIATING,                BREACH,            by(SYSTEM))
            .row(AWAITING_SUPPLIER_RESPONSE,   SUPPLIER_SILENT,   by(SYSTEM),          ESCALATED)
            .row(AWAITING_BUYER_RESPONSE,      BUYER_SILENT,      by(SYSTEM),          CLOSED)
            .stays(NEGOTIATING,                REMIND,            by(SYSTEM))
            .row(EVIDENCE_COLLECTION,          END_EVIDENCE,      by(SYSTEM),          UNDER_REVIEW)
            .stays(ESCALATED,                  REMIND,            by(SYSTEM))
            .stays(UNDER_REVIEW,               REMIND,            by(SYSTEM))
            .row(AWAITING_RETURN,              END_RETURN,        by(SYSTEM),          CLOSED)
            .row(AWAITING_RETURN,              END_RECEIPT,       by(SYSTEM),          REFUND_PENDING)
            .stays(AWAITING_RETURN,            REMIND,            by(SYSTEM))

            .waits(OPENING, "order-service and payment-service are asked until they answer")
            .waits(AMENDMENT_PENDING, "order-service is asked until it answers; its no brings the mediator in")
            .waits(REFUND_PENDING, "payment-service reports what became of the refund; a failed one is for the operators")
            .ends(CLOSED, FAILED))
            .build();
    // @formatter:on

    private DisputeLifecycle() {
    }
}
