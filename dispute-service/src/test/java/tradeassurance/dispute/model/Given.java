package tradeassurance.dispute.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;

/** A dispute that is led through time by hand: timers due fire before every command, as the door has it. */
final class Given {

    static final Instant T0 = Instant.parse("2024-03-01T00:00:00Z");
    static final Actor BUYER = new Actor(Role.BUYER, "b1");
    static final Actor SUPPLIER = new Actor(Role.SUPPLIER, "s1");
    static final Actor MEDIATOR = new Actor(Role.MEDIATOR, "m1");
    static final Actor SERVICE = new Actor(Role.SERVICE, "payment-service");

    private Dispute dispute;
    private Instant effective = T0;

    private Given(Dispute dispute) {
        this.dispute = dispute;
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    /** A late shipment, 10,000 paid, opened at t0. */
    static Given open() {
        return open("NOT_SHIPPED_ON_TIME", order(), DisputeTerms.DEFAULT);
    }

    static Given open(String reason, OrderFacts order, DisputeTerms terms) {
        Given given = new Given(Opening.request("dsp_1", claim(reason, "10000.00"), order, terms, BUYER, T0).next());
        return given.does(new DisputeCommand.HoldPlaced(), SERVICE, T0).does(new DisputeCommand.MoneyFrozen(), SERVICE, T0);
    }

    static NewClaim claim(String reason, String amount) {
        return new NewClaim(reason, "clause 4", usd(amount), ProposalKind.PARTIAL_REFUND, "not as agreed",
                List.of(new DisputeCommand.SubmitEvidence(EvidenceType.CONTRACT_OR_INVOICE, "the contract")), false);
    }

    static OrderFacts order() {
        return order(T0.minus(Duration.ofDays(1)), null, null, CoverageType.POST_DELIVERY, "10000.00");
    }

    static OrderFacts order(Instant shipDueAt, Instant shippedAt, Instant coverageEndsAt, CoverageType coverage,
            String deposit) {
        return new OrderFacts("ord_1", "b1", "s1", false, coverage, false, coverageEndsAt, shipDueAt, null, shippedAt, null,
                true, usd("10000.00"), usd("10000.00"), usd(deposit));
    }

    Given does(DisputeCommand command, Actor by, Instant now) {
        until(now);
        return become(dispute.decide(command, by, now), now);
    }

    /** Lets time pass: whatever is due by then fires, as of its own instant. */
    Given until(Instant now) {
        while (dispute.firstDue(now).isPresent()) {
            var due = dispute.firstDue(now).orElseThrow();
            become(dispute.lapse(due), due.dueAt());
        }
        return this;
    }

    private Given become(Decision<Dispute> decision, Instant at) {
        if (decision.next().state() != dispute.state()) {
            effective = at;
        }
        dispute = decision.next();
        return this;
    }

    Given proposes(Actor by, String amount, Instant now) {
        return does(new DisputeCommand.Propose(ProposalKind.PARTIAL_REFUND, usd(amount), "half"), by, now);
    }

    Given rejects(Actor by, int number, Instant now) {
        return does(new DisputeCommand.Reject(number, "no"), by, now);
    }

    Dispute dispute() {
        return dispute;
    }

    /** As of when the present state counts. */
    Instant effective() {
        return effective;
    }

    String standing() {
        return dispute.state() == DisputeLifecycle.State.CLOSED && dispute.settlement() != null
                ? "CLOSED " + dispute.settlement().outcome()
                : dispute.mediation().cause() != null ? dispute.state() + " " + dispute.mediation().cause()
                        : dispute.state().name();
    }
}
