package tradeassurance.dispute.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    private final List<String> happened = new ArrayList<>();

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
        return open(claim(reason, "10000.00"), order, terms);
    }

    static Given open(NewClaim claim, OrderFacts order, DisputeTerms terms) {
        Given given = new Given(Opening.request("dsp_1", claim, order, terms, BUYER, T0).next());
        return given.does(new PeerCommand.HoldPlaced(), SERVICE, T0).does(new PeerCommand.MoneyFrozen(), SERVICE, T0);
    }

    static NewClaim claim(String reason, String amount) {
        return claim(reason, amount, ProposalKind.PARTIAL_REFUND);
    }

    static NewClaim claim(String reason, String amount, ProposalKind wanted) {
        return new NewClaim(reason, "clause 4", Scope.WHOLE, usd(amount), wanted, "not as agreed",
                List.of(EvidenceCommand.Submit.words(EvidenceType.CONTRACT_OR_INVOICE, "the contract")), false);
    }

    static OrderFacts order() {
        return order(T0.minus(Duration.ofDays(1)), null, null, CoverageType.POST_DELIVERY, "10000.00");
    }

    static OrderFacts order(Instant shipDueAt, Instant shippedAt, Instant coverageEndsAt, CoverageType coverage,
            String deposit) {
        return new OrderFacts("ord_1", "b1", "s1", false, coverage, false, coverageEndsAt, shipDueAt, null, shippedAt, null,
                true, usd("10000.00"), usd("10000.00"), usd(deposit), Circumstances.UNKNOWN);
    }

    /** The same order, of which more is known. */
    static OrderFacts order(boolean shipped, boolean measurable, Circumstances known) {
        return new OrderFacts("ord_1", "b1", "s1", false, CoverageType.POST_DELIVERY, false, null,
                T0.minus(Duration.ofDays(1)), null, shipped ? T0.minusSeconds(9) : null, null, measurable, usd("10000.00"),
                usd("10000.00"), usd("10000.00"), known);
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
        decision.events().forEach(event -> happened.add(event.type()));
        return this;
    }

    Given proposes(Actor by, String amount, Instant now) {
        return does(new PartyCommand.Propose(ProposalKind.PARTIAL_REFUND, usd(amount), null, "half"), by, now);
    }

    Given proposes(Actor by, ProposalKind kind, String amount, Instant now) {
        return does(new PartyCommand.Propose(kind, amount == null ? null : usd(amount), null, "so"), by, now);
    }

    Given rejects(Actor by, int number, Instant now) {
        return does(new PartyCommand.Reject(number, "no"), by, now);
    }

    Dispute dispute() {
        return dispute;
    }

    /** The types of all events since the opening. */
    List<String> happened() {
        return happened;
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
