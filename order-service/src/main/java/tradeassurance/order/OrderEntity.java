package tradeassurance.order;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.event.Trail;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.order.model.Clocks;
import tradeassurance.order.model.Contract;
import tradeassurance.order.model.CoverageQuote;
import tradeassurance.order.model.Fulfilment;
import tradeassurance.order.model.Holds;
import tradeassurance.order.model.Instalment;
import tradeassurance.order.model.InstalmentName;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.OrderStatus;
import tradeassurance.order.model.PaymentLock;
import tradeassurance.order.model.Payments;
import tradeassurance.order.model.Sides;

/** An order as a row. Sums are columns too, so that the database can hold them against each other. */
@Entity
@Table(name = "trade_order")
class OrderEntity implements Row<Order> {

    @Id
    String id;
    String buyer;
    String supplier;
    @Enumerated(EnumType.STRING)
    Role drafter;
    @Enumerated(EnumType.STRING)
    OrderStatus status;
    Instant createdAt;
    String contract;
    String currency;
    long totalMinor;
    String instalments;
    long settledMinor;
    long refundedMinor;
    boolean refundedFully;
    String lockPaymentId;
    @Enumerated(EnumType.STRING)
    InstalmentName lockInstalment;
    Long lockAmountMinor;
    String finishedPayments;
    String carrier;
    String trackingNumber;
    Instant shippedAt;
    Instant deliveryConfirmedAt;
    @Enumerated(EnumType.STRING)
    Role confirmedBy;
    String disputeId;
    Instant heldSince;
    String releasedDisputes;
    boolean disputeResolved;
    Instant confirmationDueAt;
    Instant paymentDueAt;
    Instant acceptanceDueAt;
    Instant coverageEndsAt;
    Long quoteWithinMinor;
    Long quoteAboveMinor;
    @Embedded
    Trail trail = new Trail();

    OrderEntity() {
    }

    OrderEntity(Order first) {
        become(first);
    }

    @Override
    public Order value() {
        return new Order(id, new Sides(buyer, supplier, drafter), createdAt, status,
                StoredText.read(contract, Contract.class), payments(),
                new Fulfilment(carrier, trackingNumber, shippedAt, deliveryConfirmedAt, confirmedBy),
                new Holds(disputeId, heldSince, Set.of(StoredText.read(releasedDisputes, String[].class)), disputeResolved),
                new Clocks(confirmationDueAt, paymentDueAt, acceptanceDueAt, coverageEndsAt),
                quoteWithinMinor == null ? null : new CoverageQuote(money(quoteWithinMinor), money(quoteAboveMinor)));
    }

    private Payments payments() {
        PaymentLock lock = lockPaymentId == null ? null
                : new PaymentLock(lockPaymentId, lockInstalment, money(lockAmountMinor));
        return new Payments(List.of(StoredText.read(instalments, Instalment[].class)), lock,
                Set.of(StoredText.read(finishedPayments, String[].class)), money(refundedMinor), refundedFully);
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }

    @Override
    public void become(Order next) {
        id = next.id();
        buyer = next.sides().buyer();
        supplier = next.sides().supplier();
        drafter = next.sides().drafter();
        status = next.status();
        createdAt = next.createdAt();
        contract = StoredText.write(next.contract());
        currency = next.contract().total().currencyCode();
        totalMinor = next.contract().total().minor();
        become(next.payments());
        become(next.fulfilment());
        become(next.holds());
        become(next.clocks());
        become(next.quote());
    }

    private void become(Payments next) {
        PaymentLock lock = next.lock();
        instalments = StoredText.write(next.instalments());
        settledMinor = next.settled().minor();
        refundedMinor = next.refunded().minor();
        refundedFully = next.refundedFully();
        lockPaymentId = lock == null ? null : lock.paymentId();
        lockInstalment = lock == null ? null : lock.instalment();
        lockAmountMinor = lock == null ? null : Long.valueOf(lock.amount().minor());
        finishedPayments = StoredText.write(next.finished().stream().sorted().toList());
    }

    private void become(Fulfilment next) {
        carrier = next.carrier();
        trackingNumber = next.trackingNumber();
        shippedAt = next.shippedAt();
        deliveryConfirmedAt = next.deliveryConfirmedAt();
        confirmedBy = next.confirmedBy();
    }

    private void become(Holds next) {
        disputeId = next.disputeId();
        heldSince = next.since();
        releasedDisputes = StoredText.write(next.released().stream().sorted().toList());
        disputeResolved = next.resolved();
    }

    private void become(Clocks next) {
        confirmationDueAt = next.confirmationDueAt();
        paymentDueAt = next.paymentDueAt();
        acceptanceDueAt = next.acceptanceDueAt();
        coverageEndsAt = next.coverageEndsAt();
    }

    private void become(@Nullable CoverageQuote next) {
        quoteWithinMinor = next == null ? null : Long.valueOf(next.withinLimit().minor());
        quoteAboveMinor = next == null ? null : Long.valueOf(next.aboveLimit().minor());
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
