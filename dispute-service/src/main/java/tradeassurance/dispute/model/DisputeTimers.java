package tradeassurance.dispute.model;

import static tradeassurance.dispute.model.DisputeLifecycle.NEGOTIATING;
import static tradeassurance.dispute.model.DisputeTimer.*;

import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.LifecycleBuilder;
import tradeassurance.kernel.Role;

/**
 * What time does to a dispute when nobody acts. Of timers due at the same instant the first declared wins: a claim is never
 * lost on a tie (A5).
 */
final class DisputeTimers {

    private DisputeTimers() {
    }

    // @formatter:off
    static LifecycleBuilder<Dispute, State, Command> on(LifecycleBuilder<Dispute, State, Command> table) {
        return table
            .timer(NEGOTIATING,                      BREACH.name(),           Command.BREACH,          null,
                    "the claim becomes NOT_SHIPPED_ON_TIME", "end of the agreed shipping day",      DisputeClock::breachAt)
            .timer(NEGOTIATING,                      NEGOTIATION_END.name(),  Command.END_NEGOTIATION, null,
                    "ESCALATED",                             "day 30",                              DisputeClock::negotiationEndsAt)
            .timer(NEGOTIATING,                      AGREEMENT_END.name(),    Command.END_NEGOTIATION, null,
                    "CLOSED: AUTO_CANCELLED",                "day 30 of a claim without a breach",  DisputeClock::agreementEndsAt)
            .timer(State.AWAITING_SUPPLIER_RESPONSE, SUPPLIER_SILENCE.name(), Command.SUPPLIER_SILENT, Role.SUPPLIER,
                    "ESCALATED",                             "day 7 of the buyer's proposal",       DisputeClock::supplierAnswersBy)
            .timer(State.AWAITING_BUYER_RESPONSE,    BUYER_SILENCE.name(),    Command.BUYER_SILENT,    Role.BUYER,
                    "CLOSED: AUTO_CANCELLED",                "day 7 of the supplier's proposal",    DisputeClock::buyerAnswersBy)
            .timer(State.AWAITING_SUPPLIER_RESPONSE, SUPPLIER_DUE.name(),     Command.REMIND,          Role.SUPPLIER,
                    "a reminder",                            "day 5",                               DisputeClock::reminderAt)
            .timer(State.AWAITING_SUPPLIER_RESPONSE, RESPONSE_DUE_SOON.name(), Command.REMIND,         Role.SUPPLIER,
                    "a reminder",                            "day 6 of the buyer's proposal",       DisputeClock::dueSoonAt)
            .timer(State.AWAITING_BUYER_RESPONSE,    RESPONSE_DUE_SOON.name(), Command.REMIND,         Role.BUYER,
                    "a reminder",                            "day 6 of the supplier's proposal",    DisputeClock::dueSoonAt)
            .timer(State.EVIDENCE_COLLECTION,        EVIDENCE_END.name(),     Command.END_EVIDENCE,    null,
                    "UNDER_REVIEW",                          "end of the 5th business day, or of an extension", DisputeClock::evidenceEndsAt)
            .timer(State.ESCALATED,                  MEDIATION_TARGET.name(), Command.REMIND,          Role.MEDIATOR,
                    "an alert",                              "end of the 2nd business day",         DisputeClock::targetAt)
            .timer(State.UNDER_REVIEW,               RULING_TARGET.name(),    Command.REMIND,          Role.MEDIATOR,
                    "an alert",                              "end of the 2nd business day",         DisputeClock::targetAt)
            .timer(State.AWAITING_RETURN,            RETURN_END.name(),       Command.END_RETURN,      Role.BUYER,
                    "CLOSED: RETURN_NOT_DONE",               "10 days after the decision",          DisputeClock::shipBackBy)
            .timer(State.AWAITING_RETURN,            RECEIPT_END.name(),      Command.END_RECEIPT,     Role.SUPPLIER,
                    "REFUND_PENDING",                        "15 days after arrival",               DisputeClock::receiptBy)
            .timer(State.AWAITING_RETURN,            FINDING_TARGET.name(),   Command.REMIND,          Role.MEDIATOR,
                    "an alert",                              "end of the 2nd business day after an objection", DisputeClock::findingTargetAt);
    }
    // @formatter:on
}
