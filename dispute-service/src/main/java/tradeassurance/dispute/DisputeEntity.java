package tradeassurance.dispute;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.event.Trail;
import tradeassurance.dispute.model.Circumstances;
import tradeassurance.dispute.model.Claim;
import tradeassurance.dispute.model.CoverageType;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.dispute.model.DisputeLifecycle;
import tradeassurance.dispute.model.DisputeReason;
import tradeassurance.dispute.model.DisputeTerms;
import tradeassurance.dispute.model.Evidence;
import tradeassurance.dispute.model.GoodsReturn;
import tradeassurance.dispute.model.Mediation;
import tradeassurance.dispute.model.Proposals;
import tradeassurance.dispute.model.Scope;
import tradeassurance.dispute.model.Settlement;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Money;

/** A dispute as a row. */
@Entity
@Table(name = "dispute")
class DisputeEntity implements Row<Dispute> {

    @Id
    String id;
    String orderId;
    String buyerId;
    String supplierId;
    @Enumerated(EnumType.STRING)
    DisputeLifecycle.State state;
    @Enumerated(EnumType.STRING)
    DisputeReason reason;
    String contractClause;
    String text;
    long amountMinor;
    long coverageMinor;
    String currency;
    @Enumerated(EnumType.STRING)
    CoverageType coverageType;
    Instant shipDueAt;
    boolean shipped;
    boolean measurable;
    String scope;
    String known;
    Instant openedAt;
    boolean orderHeld;
    boolean responseOverdue;
    String terms;
    String proposals;
    String evidence;
    int messages;
    String mediation;
    String goods;
    Instant escalatedAt;
    String assignedTo;
    String ruledBy;
    Instant dueAt;
    Instant queueDueAt;
    String settlement;
    String failure;
    Instant closedAt;
    @Embedded
    Trail trail = new Trail();

    DisputeEntity() {
    }

    DisputeEntity(Dispute first) {
        become(first);
    }

    @Override
    public Dispute value() {
        Claim claim = new Claim(orderId, buyerId, supplierId, reason, contractClause, Money.ofMinor(amountMinor, currency),
                Money.ofMinor(coverageMinor, currency), coverageType, shipDueAt, shipped, measurable, text,
                StoredText.read(scope, Scope.class), StoredText.read(known, Circumstances.class));
        return new Dispute(id, state, claim, StoredText.read(terms, DisputeTerms.class), openedAt, orderHeld,
                StoredText.read(proposals, Proposals.class), List.of(StoredText.read(evidence, Evidence[].class)),
                responseOverdue, messages, StoredText.read(mediation, Mediation.class),
                goods == null ? null : StoredText.read(goods, GoodsReturn.class),
                settlement == null ? null : StoredText.read(settlement, Settlement.class), failure, closedAt);
    }

    @Override
    public void become(Dispute next) {
        Claim claim = next.claim();
        id = next.id();
        orderId = claim.orderId();
        buyerId = claim.buyerId();
        supplierId = claim.supplierId();
        state = next.state();
        reason = claim.reason();
        contractClause = claim.contractClause();
        text = claim.text();
        amountMinor = claim.amount().minor();
        coverageMinor = claim.coverage().minor();
        currency = claim.amount().currencyCode();
        coverageType = claim.coverageType();
        shipDueAt = claim.shipDueAt();
        shipped = claim.shipped();
        measurable = claim.measurable();
        scope = StoredText.write(claim.scope());
        known = StoredText.write(claim.known());
        openedAt = next.openedAt();
        orderHeld = next.orderHeld();
        responseOverdue = next.responseOverdue();
        terms = StoredText.write(next.terms());
        proposals = StoredText.write(next.proposals());
        evidence = StoredText.write(next.evidence());
        messages = next.messages();
        mediation = StoredText.write(next.mediation());
        goods = next.goods() == null ? null : StoredText.write(next.goods());
        escalatedAt = next.mediation().escalatedAt();
        assignedTo = next.mediation().assignedTo();
        ruledBy = next.mediation().ruling() == null ? null : next.mediation().ruling().mediator();
        dueAt = next.deadlines().stream().map(Deadline::dueAt).min(Comparator.naturalOrder()).orElse(null);
        queueDueAt = next.mediatorDueAt();
        settlement = next.settlement() == null ? null : StoredText.write(next.settlement());
        failure = next.failure();
        closedAt = next.closedAt();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
