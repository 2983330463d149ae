package tradeassurance.limit;

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
                Money.ofMinor(usedMinor, currency));
    }

    @Override
    public void become(Limit next) {
        supplierId = next.supplierId();
        state = next.state();
        currency = next.granted().currencyCode();
        grantedMinor = next.granted().minor();
        reservedMinor = next.reserved().minor();
        usedMinor = next.used().minor();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
