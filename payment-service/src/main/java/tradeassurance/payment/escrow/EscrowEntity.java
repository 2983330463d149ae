package tradeassurance.payment.escrow;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.event.Trail;
import tradeassurance.kernel.Money;
import tradeassurance.payment.escrow.model.Claim;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowState;

/** The sums are what the payments come to; they are kept for the database to check, and for SQL to read. */
@Entity
@Table(name = "escrow_account")
@NullUnmarked
class EscrowEntity implements Row<EscrowAccount> {

    @Id
    String orderId;
    String buyerId;
    String supplierId;
    @Enumerated(EnumType.STRING)
    EscrowState state;
    String currency;
    long received;
    long held;
    long advanced;
    long released;
    long refunded;
    long recovered;
    long paidBack;
    String frozenBy;
    Long frozenAmount;
    String over;
    String paid;
    @Embedded
    Trail trail = new Trail();

    EscrowEntity() {
    }

    EscrowEntity(EscrowAccount first) {
        become(first);
    }

    @Override
    public EscrowAccount value() {
        return new EscrowAccount(orderId, buyerId, supplierId, state, Money.ofMinor(released, currency),
                Money.ofMinor(paidBack, currency), claim(), PaidJson.readIds(over), PaidJson.read(paid, currency));
    }

    private @Nullable Claim claim() {
        return frozenBy == null ? null
                : new Claim(frozenBy, frozenAmount == null ? null : Money.ofMinor(frozenAmount, currency));
    }

    @Override
    public void become(EscrowAccount next) {
        orderId = next.id();
        buyerId = next.buyerId();
        supplierId = next.supplierId();
        state = next.state();
        currency = next.released().currencyCode();
        received = next.received().minor();
        held = next.held().minor();
        advanced = next.advanced().minor();
        released = next.released().minor();
        refunded = next.refunded().minor();
        recovered = next.recovered().minor();
        paidBack = next.paidBack().minor();
        Claim claim = next.claim();
        frozenBy = next.frozenBy();
        frozenAmount = claim == null || claim.amount() == null ? null : claim.amount().minor();
        over = PaidJson.writeIds(next.over());
        paid = PaidJson.write(next.paid());
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
