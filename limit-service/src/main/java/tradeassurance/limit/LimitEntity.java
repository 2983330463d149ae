package tradeassurance.limit;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.event.Trail;
import tradeassurance.kernel.Money;
import tradeassurance.limit.model.Course;
import tradeassurance.limit.model.Course.Announced;
import tradeassurance.limit.model.Limit;
import tradeassurance.limit.model.LimitState;

/** A limit. What is reserved and used of it is read here, and moved by the ledger alone. */
@Entity
@Table(name = "assurance_limit")
class LimitEntity implements Row<Limit> {

    @Id
    String supplierId;
    @Enumerated(EnumType.STRING)
    LimitState state;
    String currency;
    long grantedMinor;
    @Column(updatable = false)
    long reservedMinor;
    @Column(updatable = false)
    long usedMinor;
    long cycleBaseMinor;
    Instant nextRecalculationAt;
    Long announcedMinor;
    Instant announcedFor;
    String announcedBy;
    @Embedded
    Trail trail = new Trail();

    LimitEntity() {
    }

    LimitEntity(Limit first) {
        become(first);
    }

    @Override
    public Limit value() {
        return new Limit(supplierId, state, Money.ofMinor(grantedMinor, currency), Money.ofMinor(reservedMinor, currency),
                Money.ofMinor(usedMinor, currency), course());
    }

    private Course course() {
        return new Course(Money.ofMinor(cycleBaseMinor, currency), nextRecalculationAt, announcedMinor == null ? null
                : new Announced(Money.ofMinor(announcedMinor, currency), announcedFor, announcedBy));
    }

    @Override
    public void become(Limit next) {
        supplierId = next.supplierId();
        state = next.state();
        currency = next.granted().currencyCode();
        grantedMinor = next.granted().minor();
        reservedMinor = next.reserved().minor();
        usedMinor = next.used().minor();
        cycleBaseMinor = next.course().cycleBase().minor();
        nextRecalculationAt = next.course().nextAt();
        Announced announced = next.course().announced();
        announcedMinor = announced == null ? null : announced.amount().minor();
        announcedFor = announced == null ? null : announced.effectiveAt();
        announcedBy = announced == null ? null : announced.recalculationId();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
