package tradeassurance.payment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;

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
import tradeassurance.payment.model.Instrument;
import tradeassurance.payment.model.Janitor;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentMethod;
import tradeassurance.payment.model.PaymentState;
import tradeassurance.payment.model.PaymentTerms;
import tradeassurance.payment.model.Price;
import tradeassurance.payment.model.Redirect;
import tradeassurance.payment.model.Settlement;
import tradeassurance.payment.model.UsdRate;

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
    String via;
    String orderCurrency;
    long credit;
    long feeCredit;
    long orderDue;
    BigDecimal usdPerUnit;
    String rateSource;
    Instant rateAsOf;
    String quoteId;
    Instant createdAt;
    Instant expectedFrom;
    Instant expectedTo;
    @Enumerated(EnumType.STRING)
    PaymentState state;
    Long granted;
    Long taken;
    Long received;
    Long surplus;
    Long advanced;
    Instant settledAt;
    long refunded;
    Instant nextQuestionAt;
    /** In seconds. */
    Long questionPause;
    String redirectUrl;
    Instant actionDueAt;
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
        UsdRate rate = new UsdRate(Currency.getInstance(currency), usdPerUnit, rateSource, rateAsOf);
        Price price = new Price(Money.ofMinor(amount, currency), Money.ofMinor(fee, currency), money(credit), money(feeCredit),
                rate, quoteId);
        PaymentTerms terms = new PaymentTerms(orderId, buyerId, supplierId, instalment, method, price,
                new Instrument(cardToken, via), money(orderDue), createdAt, expectedFrom, expectedTo);
        return new Payment(id, terms, state, granted == null ? null : money(granted), settlement(), money(refunded),
                nextQuestionAt == null ? null : new Janitor(nextQuestionAt, Duration.ofSeconds(questionPause)),
                redirectUrl == null ? null : new Redirect(redirectUrl, actionDueAt), overdue,
                failureCode == null ? null : new Failure(failureCode, failureDetail));
    }

    private @Nullable Settlement settlement() {
        return received == null ? null
                : new Settlement(Money.ofMinor(taken, currency), money(received), money(surplus), money(advanced), settledAt);
    }

    /** In the order's currency. */
    private Money money(long minor) {
        return Money.ofMinor(minor, orderCurrency);
    }

    @Override
    public void become(Payment next) {
        id = next.id();
        terms(next.terms());
        state = next.state();
        granted = next.granted() == null ? null : next.granted().minor();
        settled(next.settlement());
        refunded = next.refunded().minor();
        nextQuestionAt = next.janitor() == null ? null : next.janitor().nextAt();
        questionPause = next.janitor() == null ? null : next.janitor().pause().toSeconds();
        redirectUrl = next.redirect() == null ? null : next.redirect().url();
        actionDueAt = next.redirect() == null ? null : next.redirect().dueAt();
        overdue = next.overdue();
        failureCode = next.failure() == null ? null : next.failure().code();
        failureDetail = next.failure() == null ? null : next.failure().detail();
    }

    private void settled(@Nullable Settlement arrived) {
        taken = arrived == null ? null : arrived.taken().minor();
        received = arrived == null ? null : arrived.received().minor();
        surplus = arrived == null ? null : arrived.surplus().minor();
        advanced = arrived == null ? null : arrived.advanced().minor();
        settledAt = arrived == null ? null : arrived.at();
    }

    private void terms(PaymentTerms terms) {
        orderId = terms.orderId();
        buyerId = terms.buyerId();
        supplierId = terms.supplierId();
        instalment = terms.instalment();
        method = terms.method();
        price(terms.price());
        cardToken = terms.instrument().token();
        via = terms.instrument().via();
        orderDue = terms.orderDue().minor();
        createdAt = terms.createdAt();
        expectedFrom = terms.expectedFrom();
        expectedTo = terms.expectedTo();
    }

    private void price(Price price) {
        currency = price.amount().currencyCode();
        amount = price.amount().minor();
        fee = price.fee().minor();
        orderCurrency = price.credit().currencyCode();
        credit = price.credit().minor();
        feeCredit = price.feeCredit().minor();
        usdPerUnit = price.rate().perUnit();
        rateSource = price.rate().source();
        rateAsOf = price.rate().asOf();
        quoteId = price.quoteId();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
