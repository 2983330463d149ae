package tradeassurance.payment.model;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refusal.Reason;
import tradeassurance.kernel.Role;
import tradeassurance.payment.model.PaymentCommand.Lock;
import tradeassurance.payment.model.PaymentCommand.RequireAction;
import tradeassurance.payment.model.PaymentCommand.Reserve;
import tradeassurance.payment.model.PaymentCommand.Submit;

/** Payments of an order, in dollars and in euros, as far as tests need them. */
final class Paying {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Actor BUYER = new Actor(Role.BUYER, "b1");
    static final Actor SERVICE = new Actor(Role.SERVICE, "payment-service");
    static final Actor PROVIDER = new Actor(Role.PROVIDER, "provider");

    private Paying() {
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static Price dollars(String amount) {
        Money fee = usd(amount).portionHalfUp(new BigDecimal("0.0299"));
        return new Price(usd(amount), fee, usd(amount), fee, UsdRate.PAR, null);
    }

    /** 800.00 euros that pay 1,000.00 dollars; the fee of 23.92 is worth 29.90. */
    static Price euros() {
        UsdRate rate = new UsdRate(Currency.getInstance("EUR"), new BigDecimal("1.25"), "TEST", NOON);
        return new Price(eur("800.00"), eur("23.92"), usd("1000.00"), usd("29.90"), rate, "quo_1");
    }

    static PaymentTerms terms(PaymentMethod method, Price price, String orderDue) {
        return new PaymentTerms("ord_1", "b1", "s1", "INITIAL", method, price, Instrument.card("tok_visa"), usd(orderDue), NOON,
                NOON.plus(Duration.ofHours(1)), NOON.plus(Duration.ofHours(2)));
    }

    static Decision<Payment> paying(String amount, String status, String outstanding) {
        return Payment.create("pay_1", new PaymentOrder(status, usd(outstanding)),
                terms(PaymentMethod.CARD, dollars(amount), outstanding));
    }

    static Payment processing(PaymentTerms terms, String granted) {
        Payment created = Payment.create("pay_1", new PaymentOrder("AWAITING_PAYMENT", terms.price().credit()), terms).next();
        Payment locked = created.decide(new Lock(), SERVICE, NOON).next();
        Payment reserved = locked.decide(new Reserve(usd(granted)), SERVICE, NOON).next();
        return reserved.decide(new Submit(Duration.ofMinutes(1)), SERVICE, NOON).next();
    }

    static Payment processing(String amount, String granted) {
        return processing(terms(PaymentMethod.CARD, dollars(amount), amount), granted);
    }

    static Payment asking(String granted) {
        return processing(terms(PaymentMethod.PAYPAL, euros(), "1000.00"), granted)
                .decide(new RequireAction("https://provider.example/agree", Duration.ofMinutes(30)), PROVIDER, NOON).next();
    }

    static Reason refused(Payment payment, PaymentCommand command, Actor by) {
        return catchThrowableOfType(Refusal.class, () -> payment.decide(command, by, NOON)).reason();
    }
}
