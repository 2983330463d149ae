package tradeassurance.payment;

import java.time.Duration;
import java.time.Instant;

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
import tradeassurance.payment.model.Failure;
import tradeassurance.payment.model.Janitor;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentMethod;
import tradeassurance.payment.model.PaymentState;
import tradeassurance.payment.model.PaymentTerms;
import tradeassurance.payment.model.Settlement;

@Entity
@Table(name = "payment")
@NullUnmarked
class PaymentEntity implements Row<Payment> {

    @Id
    String id;
    String orderId;
    String buyerId;
    String supplierId;
    String instalment;
    @Enumerated(EnumType.STRING)
    PaymentMethod method;
    String currency;
    long amount;
    long fee;
    String cardToken;
    Instant createdAt;
    Instant expectedFrom;
    Instant expectedTo;
    @Enumerated(EnumType.STRING)
    PaymentState state;
    Long granted;
    Long received;
    Long advanced;
    Instant settledAt;
    long refunded;
    Instant nextQuestionAt;
    /** In seconds. */
    Long questionPause;
    boolean overdue;
    String failureCode;
    String failureDetail;
    @Embedded
    Trail trail = new Trail();

    PaymentEntity() {
    }

    PaymentEntity(Payment first) {
        become(first);
    }

    @Override
    public Payment value() {
        PaymentTerms terms = new PaymentTerms(orderId, buyerId, supplierId, instalment, method, money(amount), money(fee),
                cardToken, createdAt, expectedFrom, expectedTo);
        return new Payment(id, terms, state, granted == null ? null : money(granted), settlement(), money(refunded),
                nextQuestionAt == null ? null : new Janitor(nextQuestionAt, Duration.ofSeconds(questionPause)), overdue,
                failureCode == null ? null : new Failure(failureCode, failureDetail));
    }

    private @Nullable Settlement settlement() {
        return received == null ? null : new Settlement(money(received), money(advanced), settledAt);
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }

    @Override
    public void become(Payment next) {
        id = next.id();
        terms(next.terms());
        state = next.state();
        granted = next.granted() == null ? null : next.granted().minor();
        received = next.settlement() == null ? null : next.settlement().received().minor();
        advanced = next.settlement() == null ? null : next.settlement().advanced().minor();
        settledAt = next.settlement() == null ? null : next.settlement().at();
        refunded = next.refunded().minor();
        nextQuestionAt = next.janitor() == null ? null : next.janitor().nextAt();
        questionPause = next.janitor() == null ? null : next.janitor().pause().toSeconds();
        overdue = next.overdue();
        failureCode = next.failure() == null ? null : next.failure().code();
        failureDetail = next.failure() == null ? null : next.failure().detail();
    }

    private void terms(PaymentTerms terms) {
        orderId = terms.orderId();
        buyerId = terms.buyerId();
        supplierId = terms.supplierId();
        instalment = terms.instalment();
        method = terms.method();
        currency = terms.amount().currencyCode();
        amount = terms.amount().minor();
        fee = terms.fee().minor();
        cardToken = terms.cardToken();
        createdAt = terms.createdAt();
        expectedFrom = terms.expectedFrom();
        expectedTo = terms.expectedTo();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
