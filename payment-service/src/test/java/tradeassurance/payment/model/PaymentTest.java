package tradeassurance.payment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refusal.Reason;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;
import tradeassurance.payment.model.PaymentCommand.BookRefund;
import tradeassurance.payment.model.PaymentCommand.Cancel;
import tradeassurance.payment.model.PaymentCommand.CompleteAction;
import tradeassurance.payment.model.PaymentCommand.Fail;
import tradeassurance.payment.model.PaymentCommand.Lock;
import tradeassurance.payment.model.PaymentCommand.RequireAction;
import tradeassurance.payment.model.PaymentCommand.Reserve;
import tradeassurance.payment.model.PaymentCommand.Settle;
import tradeassurance.payment.model.PaymentCommand.Submit;

class PaymentTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor BUYER = new Actor(Role.BUYER, "b1");
    private static final Actor SERVICE = new Actor(Role.SERVICE, "payment-service");
    private static final Actor PROVIDER = new Actor(Role.PROVIDER, "provider");

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Price dollars(String amount) {
        Money fee = usd(amount).portionHalfUp(new BigDecimal("0.0299"));
        return new Price(usd(amount), fee, usd(amount), fee, UsdRate.PAR, null);
    }

    /** 800.00 euros that pay 1,000.00 dollars; the fee of 23.92 is worth 29.90. */
    private static Price euros() {
        UsdRate rate = new UsdRate(Currency.getInstance("EUR"), new BigDecimal("1.25"), "TEST", NOON);
        return new Price(eur("800.00"), eur("23.92"), usd("1000.00"), usd("29.90"), rate, "quo_1");
    }

    private static PaymentTerms terms(PaymentMethod method, Price price, String orderDue) {
        return new PaymentTerms("ord_1", "b1", "s1", "INITIAL", method, price, Instrument.card("tok_visa"), usd(orderDue), NOON,
                NOON.plus(Duration.ofHours(1)), NOON.plus(Duration.ofHours(2)));
    }

    private static Decision<Payment> paying(String amount, String status, String outstanding) {
        return Payment.create("pay_1", new PaymentOrder(status, usd(outstanding)),
                terms(PaymentMethod.CARD, dollars(amount), outstanding));
    }

    private static Payment processing(PaymentTerms terms, String granted) {
        Payment created = Payment.create("pay_1", new PaymentOrder("AWAITING_PAYMENT", terms.price().credit()), terms).next();
        Payment locked = created.decide(new Lock(), SERVICE, NOON).next();
        Payment reserved = locked.decide(new Reserve(usd(granted)), SERVICE, NOON).next();
        return reserved.decide(new Submit(Duration.ofMinutes(1)), SERVICE, NOON).next();
    }

    private static Payment processing(String amount, String granted) {
        return processing(terms(PaymentMethod.CARD, dollars(amount), amount), granted);
    }

    private static Payment asking(String granted) {
        return processing(terms(PaymentMethod.PAYPAL, euros(), "1000.00"), granted)
                .decide(new RequireAction("https://provider.example/agree", Duration.ofMinutes(30)), PROVIDER, NOON).next();
    }

    private static Reason refused(Payment payment, PaymentCommand command, Actor by) {
        return catchThrowableOfType(Refusal.class, () -> payment.decide(command, by, NOON)).reason();
    }

    @ParameterizedTest(name = "{0}, {2} to pay while {1} -> {3}")
    @CsvSource({
            "100.01, AWAITING_PAYMENT,   100.00, AMOUNT_OVER_OUTSTANDING",
            "100.00, PAYMENT_PROCESSING, 100.00, PAYMENT_IN_PROGRESS",
            "100.00, DRAFT,              100.00, ILLEGAL_STATE",
            "100.00, CANCELLED,          100.00, ILLEGAL_STATE" })
    void whatCannotBePaidIsRefusedByName(String amount, String status, String outstanding, String code) {
        Refusal no = catchThrowableOfType(Refusal.class, () -> paying(amount, status, outstanding));
        assertThat(no.reason().name()).isEqualTo(code);
    }

    @Test
    void whatCountsAgainstTheInstalmentIsWhatItIsWorthToTheOrder() {
        PaymentTerms terms = terms(PaymentMethod.PAYPAL, euros(), "1000.00");
        assertThat(Payment.create("pay_1", new PaymentOrder("AWAITING_PAYMENT", usd("1000.00")), terms).next().terms().price()
                .total()).isEqualTo(eur("823.92"));
        Refusal no = catchThrowableOfType(Refusal.class,
                () -> Payment.create("pay_1", new PaymentOrder("AWAITING_PAYMENT", usd("999.99")), terms));
        assertThat(no.reason()).isEqualTo(PaymentRefusal.AMOUNT_OVER_OUTSTANDING);
    }

    @ParameterizedTest(name = "{0} with {1} granted, {2} taken, advance {3}: {4} received, {5} advanced, {6} in escrow")
    @CsvSource({
            "10000.00, 6000.00,  10299.00, true,  10000.00, 6000.00,  4000.00",
            "10000.00, 10000.00, 10299.00, true,  10000.00, 10000.00, 0.00",
            "10000.00, 0.00,     10299.00, true,  10000.00, 0.00,     10000.00",
            "10000.00, 6000.00,  10299.00, false, 10000.00, 0.00,     10000.00",
            "10000.00, 6000.00,  5299.00,  true,  5000.00,  5000.00,  0.00" })
    void whatArrivesIsSplit(String amount, String granted, String taken, boolean advance, String received, String advanced,
            String escrowed) {
        Payment settled = processing(amount, granted).decide(new Settle(usd(taken), advance), PROVIDER, NOON).next();
        assertThat(settled.state()).isEqualTo(PaymentState.SETTLED);
        assertThat(settled.settlement())
                .isEqualTo(new Settlement(usd(received), usd(received), usd("0.00"), usd(advanced), NOON));
        assertThat(settled.settlement().escrowed()).isEqualTo(usd(escrowed));
    }

    @ParameterizedTest(name = "{0} taken of 10,299.00 is not what was charged")
    @CsvSource({ "10299.01", "299.00", "0.00" })
    void moneyThatCannotComeOfTheChargeIsRefused(String taken) {
        Refusal no = catchThrowableOfType(Refusal.class,
                () -> processing("10000.00", "0.00").decide(new Settle(usd(taken), true), PROVIDER, NOON));
        assertThat(no.reason()).isEqualTo(PaymentRefusal.AMOUNT_NOT_AS_CHARGED);
    }

    @ParameterizedTest(name = "{0}: {1} EUR taken, {2} USD due: {3} received, {4} too much, {5} advanced")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            method,        taken,   due,     received, surplus, advanced
            PAYPAL,        823.92,  1000.00, 1000.00,  0.00,    600.00
            PAYPAL,        723.92,  1000.00, 875.00,   0.00,    600.00
            PAYPAL,        423.92,  1000.00, 500.00,   0.00,    500.00
            PAYPAL,        23.93,   1000.00, 0.01,     0.00,    0.01
            WIRE_TRANSFER, 823.93,  1000.00, 1000.01,  0.01,    600.00
            WIRE_TRANSFER, 1023.92, 1000.00, 1250.00,  250.00,  600.00
            WIRE_TRANSFER, 1023.92, 1200.00, 1250.00,  50.00,   600.00
            WIRE_TRANSFER, 1023.92, 5000.00, 1250.00,  0.00,    600.00
            """)
    void whatArrivesIsWorthWhatTheRateSays(PaymentMethod method, String taken, String due, String received, String surplus,
            String advanced) {
        Payment settled = processing(terms(method, euros(), due), "600.00").decide(new Settle(eur(taken), true), PROVIDER, NOON)
                .next();
        assertThat(settled.settlement()).isEqualTo(new Settlement(eur(taken).minus(eur("23.92")), usd(received), usd(surplus),
                usd(advanced), NOON));
    }

    @Test
    void nobodyButWhoSendsTheMoneyItselfCanSendMore() {
        Payment paypal = processing(terms(PaymentMethod.PAYPAL, euros(), "5000.00"), "600.00");
        assertThat(refused(paypal, new Settle(eur("823.93"), true), PROVIDER)).isEqualTo(PaymentRefusal.AMOUNT_NOT_AS_CHARGED);
        assertThat(refused(paypal, new Settle(usd("1029.90"), true), PROVIDER)).isEqualTo(Refused.CURRENCY_MISMATCH);
    }

    @ParameterizedTest(name = "after {0} USD, of {1} more go back {2} EUR")
    @CsvSource({ "0.00, 1000.00, 800.00", "0.00, 500.00, 400.00", "500.00, 500.00, 400.00", "0.00, 333.33, 266.67",
            "333.33, 666.67, 533.33", "0.00, 0.01, 0.01", "0.03, 0.01, 0.01", "0.04, 0.01, 0.00", "0.05, 0.01, 0.01",
            "0.00, 999.99, 800.00", "999.99, 0.01, 0.00" })
    void whatGoesBackGoesBackAtTheSameRate(String before, String part, String back) {
        Settlement settlement = processing(terms(PaymentMethod.PAYPAL, euros(), "1000.00"), "0.00")
                .decide(new Settle(eur("823.92"), true), PROVIDER, NOON).next().settlement();
        assertThat(settlement.back(usd(before), usd(part))).isEqualTo(eur(back));
    }

    @Test
    void aBuyerWhoAgreesInTimeGoesOn() {
        Payment asking = asking("600.00");
        assertThat(asking.state()).isEqualTo(PaymentState.REQUIRES_ACTION);
        assertThat(asking.redirect()).isEqualTo(new Redirect("https://provider.example/agree", NOON.plusSeconds(1800)));
        Payment agreed = asking.decide(new CompleteAction(), PROVIDER, NOON).next();
        assertThat(agreed.state()).isEqualTo(PaymentState.PROCESSING);
        RequireAction late = new RequireAction("https://provider.example/late", Duration.ofMinutes(30));
        assertThat(agreed.decide(late, PROVIDER, NOON)).isEqualTo(Decision.unchanged(agreed));
        assertThat(agreed.decide(new CompleteAction(), PROVIDER, NOON)).isEqualTo(Decision.unchanged(agreed));
        assertThat(asking.decide(new Settle(eur("823.92"), true), PROVIDER, NOON).next().state())
                .isEqualTo(PaymentState.SETTLED);
    }

    @ParameterizedTest(name = "when the time is over the provider says {0}: {1}")
    @CsvSource({ "FAILED, EXPIRED", "AGREED, PROCESSING", "SETTLED, SETTLED" })
    void whoDoesNotAgreeInTimeHasNotPaidUnlessTheProviderSaysSo(String word, PaymentState state) {
        Payment asking = asking("600.00");
        Deadline due = asking.deadlines().stream().filter(each -> each.kind().equals("ACTION")).findFirst().orElseThrow();
        assertThat(due.dueAt()).isEqualTo(NOON.plusSeconds(1800));
        Payment expiring = asking.lapse(due).next();
        assertThat(expiring.state()).isEqualTo(PaymentState.EXPIRING);
        PaymentCommand told = switch (word) {
            case "FAILED" -> new Fail(PaymentState.PROCESSING, new Failure("provider-declined", "cancelled"));
            case "AGREED" -> new CompleteAction();
            default -> new Settle(eur("823.92"), true);
        };
        Payment after = expiring.decide(told, PROVIDER, NOON.plusSeconds(1801)).next();
        assertThat(after.state()).isEqualTo(state);
        assertThat(after.failure()).isEqualTo(state == PaymentState.EXPIRED
                ? new Failure("payment-expired", "the buyer did not agree to it in time")
                : null);
    }

    @Test
    void whatIsToldAgainChangesNothing() {
        Payment processing = processing("100.00", "50.00");
        Payment settled = processing.decide(new Settle(usd("102.99"), true), PROVIDER, NOON).next();
        for (PaymentCommand late : new PaymentCommand[] { new Lock(), new Reserve(usd("1.00")), new Submit(Duration.ZERO),
                new Fail(PaymentState.CREATED, new Failure("x", "y")) }) {
            assertThat(settled.decide(late, SERVICE, NOON)).isEqualTo(Decision.unchanged(settled));
            assertThat(processing.decide(late, SERVICE, NOON)).isEqualTo(Decision.unchanged(processing));
        }
        assertThat(settled.decide(new Settle(usd("102.99"), true), PROVIDER, NOON)).isEqualTo(Decision.unchanged(settled));
    }

    @Test
    void aProviderThatContradictsItselfIsRefused() {
        Payment settled = processing("100.00", "50.00").decide(new Settle(usd("102.99"), true), PROVIDER, NOON).next();
        Payment failed = processing("100.00", "50.00")
                .decide(new Fail(PaymentState.PROCESSING, new Failure("declined", "no")), PROVIDER, NOON).next();
        Fail fail = new Fail(PaymentState.PROCESSING, new Failure("declined", "no"));
        assertThat(catchThrowableOfType(Refusal.class, () -> settled.decide(fail, PROVIDER, NOON)).reason())
                .isEqualTo(Refused.ILLEGAL_STATE);
        assertThat(catchThrowableOfType(Refusal.class,
                () -> failed.decide(new Settle(usd("102.99"), true), PROVIDER, NOON)).reason())
                .isEqualTo(Refused.ILLEGAL_STATE);
    }

    @Test
    void whatTheProviderMayHaveIsCalledOffOnlyWhereItAgrees() {
        for (Payment payment : new Payment[] { processing("100.00", "0.00"), asking("0.00") }) {
            for (Actor by : new Actor[] { BUYER, SERVICE }) {
                assertThat(refused(payment, new Cancel(false), by)).isEqualTo(PaymentRefusal.TOO_LATE_TO_CANCEL);
                assertThat(payment.decide(new Cancel(true), by, NOON).next().state()).isEqualTo(PaymentState.CANCELLED);
            }
        }
    }

    @Test
    void refundsOfAPaymentNeverExceedWhatItBrought() {
        Payment settled = processing("100.00", "0.00").decide(new Settle(usd("102.99"), true), PROVIDER, NOON).next();
        Payment partly = settled.decide(new BookRefund("rfd_1", usd("40.00")), SERVICE, NOON).next();
        Payment wholly = partly.decide(new BookRefund("rfd_2", usd("60.00")), SERVICE, NOON).next();
        assertThat(partly.state()).isEqualTo(PaymentState.PARTIALLY_REFUNDED);
        assertThat(wholly.state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(catchThrowableOfType(IllegalStateException.class,
                () -> partly.decide(new BookRefund("rfd_3", usd("60.01")), SERVICE, NOON))).isNotNull();
    }

    @Test
    void theJanitorAsksLessAndLessOftenAndThePaymentIsOverdueOnce() {
        Payment payment = processing("100.00", "0.00");
        Duration waited = Duration.ZERO;
        int asked = 0;
        int overdue = 0;
        while (waited.compareTo(Duration.ofDays(7)) < 0) {
            Deadline due = payment.firstDue(NOON.plus(Duration.ofDays(30))).orElseThrow();
            waited = Duration.between(NOON, due.dueAt());
            Decision<Payment> lapsed = payment.lapse(due);
            for (Event event : lapsed.events()) {
                asked += event instanceof PaymentEvent.ProviderAsked ? 1 : 0;
                overdue += event instanceof PaymentEvent.PaymentOverdue ? 1 : 0;
            }
            payment = lapsed.next();
        }
        assertThat(asked).isEqualTo(17);
        assertThat(overdue).isOne();
        assertThat(payment.overdue()).isTrue();
        assertThat(payment.state()).isEqualTo(PaymentState.PROCESSING);
    }
}
