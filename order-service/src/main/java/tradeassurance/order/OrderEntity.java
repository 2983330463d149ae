package tradeassurance.order;

import java.time.Instant;
import java.util.List;

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
import tradeassurance.order.model.Agreed;
import tradeassurance.order.model.Clocks;
import tradeassurance.order.model.Contract;
import tradeassurance.order.model.CoverageQuote;
import tradeassurance.order.model.Extensions;
import tradeassurance.order.model.Fulfilment;
import tradeassurance.order.model.Holds;
import tradeassurance.order.model.InstalmentName;
import tradeassurance.order.model.Modification;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.OrderStatus;
import tradeassurance.order.model.Origin;
import tradeassurance.order.model.Part;
import tradeassurance.order.model.PaymentLock;
import tradeassurance.order.model.Payments;
import tradeassurance.order.model.Promise;
import tradeassurance.order.model.Shipment;
import tradeassurance.order.model.Sides;

/**
 * An order as a row. Sums are columns too, so that the database can hold them against each other; and so is what lists are
 * filtered by.
 */
@Entity
@Table(name = "trade_order")
class OrderEntity implements Row<Order> {

    @Id
    String id;
    String buyer;
    String supplier;
    @Enumerated(EnumType.STRING)
    Origin origin;
    @Enumerated(EnumType.STRING)
    OrderStatus status;
    Instant createdAt;
    Instant changedAt;
    @Enumerated(EnumType.STRING)
    Role awaiting;
    Instant nextDueAt;
    int contractVersion;
    String contract;
    String modification;
    String currency;
    long totalMinor;
    String instalments;
    String promises;
    long settledMinor;
    long returnedMinor;
    long refundedMinor;
    boolean refundedFully;
    String lockPaymentId;
    @Enumerated(EnumType.STRING)
    InstalmentName lockInstalment;
    Long lockAmountMinor;
    String finishedPayments;
    String shipments;
    Instant shippedAt;
    Instant deliveryConfirmedAt;
    @Enumerated(EnumType.STRING)
    Role confirmedBy;
    Instant buyerExtendedAt;
    Instant supplierExtendedAt;
    String disputeId;
    Instant heldSince;
    String heldShipments;
    Long heldAmountMinor;
    String releasedDisputes;
    boolean disputeResolved;
    Instant confirmationDueAt;
    Instant paymentDueAt;
    Instant coverageEndsAt;
    Instant shipMissedAt;
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
        return new Order(id, new Sides(buyer, supplier, origin), createdAt, changedAt, status,
                new Agreed(contractVersion, StoredText.read(contract, Contract.class),
                        modification == null ? null : StoredText.read(modification, Modification.class)),
                payments(),
                new Fulfilment(List.of(StoredText.read(shipments, Shipment[].class)), shippedAt, deliveryConfirmedAt,
                        confirmedBy),
                new Extensions(buyerExtendedAt, supplierExtendedAt), holds(),
                new Clocks(confirmationDueAt, paymentDueAt, coverageEndsAt, shipMissedAt),
                quoteWithinMinor == null ? null : new CoverageQuote(money(quoteWithinMinor), money(quoteAboveMinor)));
    }

    private Payments payments() {
        PaymentLock lock = lockPaymentId == null ? null
                : new PaymentLock(lockPaymentId, lockInstalment, money(lockAmountMinor));
        return new Payments(List.of(StoredText.read(instalments, Part[].class)), lock, StoredText.names(finishedPayments),
                List.of(StoredText.read(promises, Promise[].class)), money(settledMinor), money(returnedMinor),
                money(refundedMinor), refundedFully);
    }

    private Holds holds() {
        return new Holds(disputeId, heldSince, StoredText.names(heldShipments),
                heldAmountMinor == null ? null : money(heldAmountMinor), StoredText.names(releasedDisputes), disputeResolved);
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }

    private static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : Long.valueOf(amount.minor());
    }

    @Override
    public void become(Order next) {
        id = next.id();
        buyer = next.sides().buyer();
        supplier = next.sides().supplier();
        origin = next.sides().origin();
        status = next.status();
        createdAt = next.createdAt();
        changedAt = next.changedAt();
        awaiting = next.awaiting();
        nextDueAt = next.nextDueAt();
        become(next.agreed());
        become(next.payments());
        become(next.fulfilment());
        buyerExtendedAt = next.extensions().byBuyer();
        supplierExtendedAt = next.extensions().bySupplier();
        become(next.holds());
        become(next.clocks());
        quoteWithinMinor = next.quote() == null ? null : minor(next.quote().withinLimit());
        quoteAboveMinor = next.quote() == null ? null : minor(next.quote().aboveLimit());
    }

    private void become(Agreed next) {
        contractVersion = next.version();
        contract = StoredText.write(next.contract());
        modification = next.request() == null ? null : StoredText.write(next.request());
        currency = next.contract().total().currencyCode();
        totalMinor = next.contract().total().minor();
    }

    private void become(Payments next) {
        PaymentLock lock = next.lock();
        instalments = StoredText.write(next.parts());
        promises = StoredText.write(next.promises());
        settledMinor = next.settled().minor();
        returnedMinor = next.returned().minor();
        refundedMinor = next.refunded().minor();
        refundedFully = next.refundedFully();
        lockPaymentId = lock == null ? null : lock.paymentId();
        lockInstalment = lock == null ? null : lock.instalment();
        lockAmountMinor = lock == null ? null : minor(lock.amount());
        finishedPayments = StoredText.write(next.finished().stream().sorted().toList());
    }

    private void become(Fulfilment next) {
        shipments = StoredText.write(next.shipments());
        shippedAt = next.shippedAt();
        deliveryConfirmedAt = next.deliveryConfirmedAt();
        confirmedBy = next.confirmedBy();
    }

    private void become(Holds next) {
        disputeId = next.disputeId();
        heldSince = next.since();
        heldShipments = StoredText.write(next.shipments().stream().sorted().toList());
        heldAmountMinor = minor(next.amount());
        releasedDisputes = StoredText.write(next.released().stream().sorted().toList());
        disputeResolved = next.resolved();
    }

    private void become(Clocks next) {
        confirmationDueAt = next.confirmationDueAt();
        paymentDueAt = next.paymentDueAt();
        coverageEndsAt = next.coverageEndsAt();
        shipMissedAt = next.shipMissedAt();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
