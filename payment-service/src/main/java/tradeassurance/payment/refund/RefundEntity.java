package tradeassurance.payment.refund;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.event.Trail;
import tradeassurance.kernel.Money;
import tradeassurance.payment.refund.model.Refund;
import tradeassurance.payment.refund.model.RefundCause;
import tradeassurance.payment.refund.model.RefundState;
import tradeassurance.payment.refund.model.RefundTerms;

@Entity
@Table(name = "refund")
@NullUnmarked
class RefundEntity implements Row<Refund> {

    @Id
    String id;
    String orderId;
    @Enumerated(EnumType.STRING)
    RefundCause cause;
    String causeId;
    String buyerId;
    String supplierId;
    String currency;
    long amount;
    long fromEscrow;
    long fromBalance;
    long fromRecourse;
    boolean complete;
    Instant createdAt;
    /** In seconds, like the other pause. */
    long firstQuestionAfter;
    @Enumerated(EnumType.STRING)
    RefundState state;
    String parts;
    String recoveries;
    Instant nextQuestionAt;
    long questionPause;
    @Embedded
    Trail trail = new Trail();

    RefundEntity() {
    }

    RefundEntity(Refund first) {
        become(first);
    }

    @Override
    public Refund value() {
        RefundTerms terms = new RefundTerms(orderId, cause, causeId, buyerId, supplierId, money(amount), money(fromEscrow),
                money(fromBalance), money(fromRecourse), KeptParts.readRecoveries(recoveries, currency), complete, createdAt,
                Duration.ofSeconds(firstQuestionAfter));
        return new Refund(id, terms, state, KeptParts.read(parts, currency), nextQuestionAt,
                Duration.ofSeconds(questionPause));
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }

    @Override
    public void become(Refund next) {
        id = next.id();
        terms(next.terms());
        state = next.state();
        parts = KeptParts.write(next.parts());
        nextQuestionAt = next.nextQuestionAt();
        questionPause = next.pause().toSeconds();
    }

    private void terms(RefundTerms terms) {
        orderId = terms.orderId();
        cause = terms.cause();
        causeId = terms.causeId();
        buyerId = terms.buyerId();
        supplierId = terms.supplierId();
        currency = terms.amount().currencyCode();
        amount = terms.amount().minor();
        fromEscrow = terms.fromEscrow().minor();
        fromBalance = terms.fromBalance().minor();
        fromRecourse = terms.fromRecourse().minor();
        recoveries = KeptParts.writeRecoveries(terms.recoveries());
        complete = terms.full();
        createdAt = terms.createdAt();
        firstQuestionAfter = terms.firstQuestionAfter().toSeconds();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
