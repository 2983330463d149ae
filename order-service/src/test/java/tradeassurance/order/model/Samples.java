package tradeassurance.order.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;

/** Orders over USD 10,000 in every state, each reached by commands only. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant SHIP_DUE = Instant.parse("2026-04-30T16:00:00Z");
    static final Actor BUYER = new Actor(Role.BUYER, "b1");
    static final Actor SUPPLIER = new Actor(Role.SUPPLIER, "s1");
    static final Actor SERVICE = new Actor(Role.SERVICE, "payment-service");
    static final Duration MONTH = Duration.ofDays(30);
    static final Standing ELIGIBLE = new Standing(null, new CoverageQuote(usd("6000.00"), usd("4000.00")));
    static final List<QualityRequirement> WEIGHT = List.of(new QualityRequirement("weight", "180", "5", "g/m2"));

    private Samples() {
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    static Contract contract(CoverageType type, List<QualityRequirement> quality) {
        return Contract.of(List.of(new Line("shirts", new BigDecimal("2000"), "pcs", usd("5.00"))), quality,
                LocalDate.parse("2026-04-30"), ZoneId.of("Asia/Shanghai"), type,
                new Periods(MONTH, MONTH, MONTH, MONTH, Duration.ofHours(72)));
    }

    /** A draft; the balance is what the deposit leaves of 10,000. */
    static Order draft(Role drafter, String deposit) {
        Money initial = usd(deposit);
        Money balance = usd("10000.00").minus(initial);
        List<Instalment> parts = balance.isZero() ? List.of(Instalment.of(InstalmentName.INITIAL, initial))
                : List.of(Instalment.of(InstalmentName.INITIAL, initial), Instalment.of(InstalmentName.BALANCE, balance));
        return Order.draft("ord_1", new Sides("b1", "s1", drafter), contract(CoverageType.POST_DELIVERY, WEIGHT), parts, NOON)
                .next();
    }

    static Order submitted() {
        return draft(Role.BUYER, "10000.00").decide(new Submit(ELIGIBLE), BUYER, NOON).next();
    }

    static Order awaitingPayment(String deposit) {
        return draft(Role.SUPPLIER, deposit).decide(new Submit(ELIGIBLE), SUPPLIER, NOON).next();
    }

    static Order processing() {
        return lock(awaitingPayment("10000.00"), "pay_1", InstalmentName.INITIAL, "10000.00");
    }

    static Order awaitingShipment() {
        return settle(processing(), "pay_1", "10000.00");
    }

    /** 3,000 of 10,000 are paid. */
    static Order depositPaid() {
        return settle(lock(awaitingPayment("3000.00"), "pay_1", InstalmentName.INITIAL, "3000.00"), "pay_1", "3000.00");
    }

    static Order shipped() {
        return awaitingShipment().decide(new Ship("Maersk", "MSKU1"), SUPPLIER, NOON).next();
    }

    static Order completed() {
        return shipped().decide(new ConfirmDelivery(), BUYER, NOON).next();
    }

    static Order lock(Order order, String payment, InstalmentName instalment, String amount) {
        return order.decide(new LockPayment(payment, instalment, usd(amount)), SERVICE, NOON).next();
    }

    static Order settle(Order order, String payment, String amount) {
        return result(order, payment, PaymentOutcome.SETTLED, amount);
    }

    static Order result(Order order, String payment, PaymentOutcome outcome, String amount) {
        return order.decide(new RecordPayment(payment, outcome, usd(amount), NOON), SERVICE, NOON).next();
    }

    static Order hold(Order order, String dispute, Instant at) {
        return order.decide(new HoldForDispute(dispute), SERVICE, at).next();
    }

    static Order release(Order order, String dispute, Instant at) {
        return order.decide(new ReleaseHold(dispute, "WITHDRAWN", null, false), SERVICE, at).next();
    }
}
