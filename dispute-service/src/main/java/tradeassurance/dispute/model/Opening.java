package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.dispute.model.DisputeEvent.OpeningFailed;
import tradeassurance.dispute.model.DisputeEvent.OpeningRequested;
import tradeassurance.dispute.model.DisputeEvent.OrderHeld;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.dispute.model.FileEvent.EvidenceSubmitted;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/** How a dispute comes into being: the guards, then the hold and the freeze. */
public final class Opening {

    private Opening() {
    }

    /** A new dispute in {@code OPENING}; its first proposal is the claim itself. Refuses what may not be claimed. */
    public static Decision<Dispute> request(String id, NewClaim brought, OrderFacts order, DisputeTerms terms, Actor buyer,
            Instant now) {
        if (!order.buyerId().equals(buyer.party())) {
            throw new Refusal(Refused.NOT_FOUND, "there is no order " + order.orderId() + " for you");
        }
        DisputeReason reason = Admission.reason(brought.reason());
        Money coverage = Admission.coverage(brought.scope(), order);
        Admission.covered(reason, order, now);
        Claim claim = new Claim(order.orderId(), order.buyerId(), order.supplierId(), reason, brought.contractClause(),
                brought.amount(), coverage, order.coverageType(), order.shipDueAt(), shipped(brought.scope(), order),
                order.measurable(), brought.text(), brought.scope(), order.known());
        Admission.contacted(claim, terms);
        Proposing.possible(brought.wanted(), claim);
        Proposal.Terms wanted = new Proposal.Terms(brought.wanted(),
                Amounts.wanted(brought.wanted(), brought.amount(), claim), null, brought.text());
        if (brought.evidence().isEmpty() && !brought.evidenceFollows()) {
            throw new Refusal(DisputeRefusal.EVIDENCE_MISSING, "bring a piece of evidence, or say that it follows")
                    .at("/evidence");
        }
        List<Evidence> evidence = new ArrayList<>();
        brought.evidence()
                .forEach(item -> evidence.add(Evidence.of(evidence.size() + 1, item, Role.BUYER, now, State.OPENING)));
        Proposal first = Proposal.of(1, Role.BUYER, wanted, now, reason.breach() ? terms.answerBy(now, now) : null);
        List<Event> events = new ArrayList<>(List.of(new OpeningRequested(claim.orderId(), claim.buyerId(), claim.supplierId(),
                reason, claim.amount(), coverage, claim.contractClause(), claim.scope(), brought.wanted(), claim.text(),
                claim.noPriorContact())));
        evidence.forEach(item -> events.add(EvidenceSubmitted.of(item)));
        return new Decision<>(Dispute.first(id, claim, terms, now, first, evidence), events);
    }

    /** Of an order whose goods left in part, those are shipped that the claim names. */
    private static boolean shipped(Scope scope, OrderFacts order) {
        return order.shippedAt() != null || !scope.shipments().isEmpty();
    }

    static Decision<Dispute> held(Dispute dispute, Actor by) {
        if (by.is(Role.SERVICE) && (dispute.state() != State.OPENING || dispute.orderHeld())) {
            return Decision.unchanged(dispute);
        }
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.HOLD, by.role());
        return Decision.of(dispute.in(next).held(), new OrderHeld(dispute.claim().orderId()));
    }

    static Decision<Dispute> opened(Dispute dispute, Actor by) {
        if (by.is(Role.SERVICE) && dispute.state() != State.OPENING) {
            return Decision.unchanged(dispute);
        }
        Dispute next = dispute.in(DisputeLifecycle.TABLE.next(dispute.state(), Command.OPEN, by.role()));
        return Decision.of(next, new DisputeEvent.Opened(next.claim().orderId(), next.claim().amount(), next.openedAt(),
                DisputeClock.supplierAnswersBy(next), next.escalationOpensAt()));
    }

    static Decision<Dispute> refused(Dispute dispute, PeerCommand.OpeningRefused refused, Actor by, Instant now) {
        if (by.is(Role.SERVICE) && dispute.state() != State.OPENING) {
            return Decision.unchanged(dispute);
        }
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.FAIL, by.role());
        return Decision.of(dispute.in(next).failed(refused.code(), now),
                new OpeningFailed(dispute.claim().orderId(), refused.refusedBy(), refused.code()));
    }
}
