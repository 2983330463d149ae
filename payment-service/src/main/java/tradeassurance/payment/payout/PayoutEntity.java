package tradeassurance.payment.payout;

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
import tradeassurance.payment.payout.model.Payout;
import tradeassurance.payment.payout.model.PayoutState;
import tradeassurance.payment.payout.model.PayoutTerms;

@Entity
@Table(name = "payout")
@NullUnmarked
class PayoutEntity implements Row<Payout> {

    @Id
    String id;
    String supplierId;
    String currency;
    long amount;
    String bankAccount;
    String note;
    Instant requestedAt;
    @Enumerated(EnumType.STRING)
    PayoutState state;
    Instant nextQuestionAt;
    /** In seconds. */
    long questionPause;
    String failure;
    @Embedded
    Trail trail = new Trail();

    PayoutEntity() {
    }

    PayoutEntity(Payout first) {
        become(first);
    }

    @Override
    public Payout value() {
        return new Payout(id, new PayoutTerms(supplierId, Money.ofMinor(amount, currency), bankAccount, note, requestedAt),
                state, nextQuestionAt, Duration.ofSeconds(questionPause), failure);
    }

    @Override
    public void become(Payout next) {
        id = next.id();
        supplierId = next.terms().supplierId();
        currency = next.terms().amount().currencyCode();
        amount = next.terms().amount().minor();
        bankAccount = next.terms().bankAccount();
        note = next.terms().note();
        requestedAt = next.terms().requestedAt();
        state = next.state();
        nextQuestionAt = next.nextQuestionAt();
        questionPause = next.pause().toSeconds();
        failure = next.failure();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
