package tradeassurance.payment.escrow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.escrow.model.EscrowCommand.BookRefund;
import tradeassurance.payment.escrow.model.EscrowCommand.Freeze;
import tradeassurance.payment.escrow.model.EscrowCommand.PayRefund;
import tradeassurance.payment.escrow.model.EscrowCommand.Receive;
import tradeassurance.payment.escrow.model.EscrowCommand.Release;
import tradeassurance.payment.escrow.model.EscrowCommand.Unfreeze;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowRefundBooked;

class EscrowAccountTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor SERVICE = new Actor(Role.SERVICE, "dispute-service");
    private static final Actor PROVIDER = new Actor(Role.PROVIDER, "provider");

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Money cents(long minor) {
        return Money.ofMinor(minor, "USD");
    }

    private static EscrowAccount opened() {
        return EscrowAccount.open("ord_1", "b1", "s1", usd("0.00")).next();
    }

    private static EscrowAccount with(String received, String advanced) {
        return opened().decide(new Receive("pay_1", usd(received), usd("0.00"), usd(advanced)), PROVIDER, NOON).next();
    }

    private static String no(EscrowAccount account, EscrowCommand command) {
        return catchThrowableOfType(Refusal.class, () -> account.decide(command, SERVICE, NOON)).reason().code();
    }

    @ParameterizedTest(name = "{2} of {0} ({1} advanced, {3} at hand): escrow {4}, balance {5}, recourse {6}")
    @CsvSource({
            "10000.00, 6000.00, 10000.00, 0.00,    4000.00, 0.00,    6000.00",
            "5000.00,  4000.00, 5000.00,  0.00,    1000.00, 0.00,    4000.00",
            "10000.00, 6000.00, 10000.00, 6000.00, 4000.00, 6000.00, 0.00",
            "10000.00, 6000.00, 10000.00, 9999.00, 4000.00, 6000.00, 0.00",
            "10000.00, 6000.00, 10000.00, 2500.00, 4000.00, 2500.00, 3500.00",
            "10000.00, 6000.00, 3000.00,  9000.00, 3000.00, 0.00,    0.00",
            "10000.00, 0.00,    10000.00, 0.00,    10000.00, 0.00,   0.00",
            "10000.00, 10000.00, 0.01,    0.00,    0.00,    0.00,    0.01" })
    void aRefundTakesEscrowFirstThenTheSuppliersBalanceThenRecourse(String received, String advanced, String amount,
            String available, String escrow, String balance, String recourse) {
        Decision<EscrowAccount> booked = with(received, advanced)
                .decide(new BookRefund("rfd_1", "dsp_1", usd(amount), usd(available)), SERVICE, NOON);
        EscrowRefundBooked event = (EscrowRefundBooked) booked.events().get(0);
        assertThat(event.funding()).isEqualTo(new Funding(usd(escrow), usd(balance), usd(recourse)));
        assertThat(booked.next().refundable()).isEqualTo(usd(received).minus(usd(amount)));
    }

    @Test
    void theNewestPaymentGivesBackFirstAndTheNewestAdvanceIsRecovered() {
        EscrowAccount account = with("3000.00", "3000.00")
                .decide(new Receive("pay_2", usd("7000.00"), usd("209.30"), usd("3000.00")), PROVIDER, NOON).next();
        RefundPlan plan = account.plan(usd("8000.00"), usd("0.00"));
        assertThat(plan.parts()).containsExactly(new Share("pay_2", usd("7000.00")), new Share("pay_1", usd("1000.00")));
        assertThat(plan.recoveries()).containsExactly(new Share("pay_2", usd("3000.00")), new Share("pay_1", usd("1000.00")));
    }

    @Test
    void aPaymentIsReceivedOnce() {
        EscrowAccount account = with("100.00", "40.00");
        Receive again = new Receive("pay_1", usd("100.00"), usd("2.99"), usd("40.00"));
        assertThat(account.decide(again, PROVIDER, NOON)).isEqualTo(Decision.unchanged(account));
    }

    @Test
    void aDisputeHoldsTheMoneyUntilItIsOver() {
        EscrowAccount frozen = with("100.00", "0.00").decide(new Freeze("dsp_1"), SERVICE, NOON).next();
        assertThat(frozen.decide(new Freeze("dsp_1"), SERVICE, NOON)).isEqualTo(Decision.unchanged(frozen));
        assertThat(no(frozen, new Freeze("dsp_2"))).isEqualTo("escrow-frozen");
        assertThat(no(frozen, new Release("COVERAGE_ENDED"))).isEqualTo("escrow-frozen");
        assertThat(no(frozen, new BookRefund("rfd_1", "dsp_2", usd("1.00"), usd("0.00")))).isEqualTo("escrow-frozen");
        EscrowAccount open = frozen.decide(new Unfreeze("dsp_1"), SERVICE, NOON).next();
        assertThat(open.state()).isEqualTo(EscrowState.OPEN);
        assertThat(open.decide(new Release("COVERAGE_ENDED"), SERVICE, NOON).next().released()).isEqualTo(usd("100.00"));
    }

    @Test
    void anUnfreezeThatOvertakesItsFreezeForestallsIt() {
        EscrowAccount open = with("100.00", "0.00").decide(new Unfreeze("dsp_1"), SERVICE, NOON).next();
        assertThat(open.decide(new Freeze("dsp_1"), SERVICE, NOON)).isEqualTo(Decision.unchanged(open));
        assertThat(open.decide(new Freeze("dsp_2"), SERVICE, NOON).next().frozenBy()).isEqualTo("dsp_2");
        EscrowAccount held = open.decide(new Freeze("dsp_2"), SERVICE, NOON).next();
        assertThat(held.decide(new Unfreeze("dsp_3"), SERVICE, NOON).next().frozenBy()).isEqualTo("dsp_2");
    }

    @Test
    void whatCannotBeRefundedIsRefusedByName() {
        assertThat(no(opened(), new Freeze("dsp_1"))).isEqualTo("no-settled-payment");
        EscrowAccount account = with("100.00", "60.00");
        assertThat(no(account, new BookRefund("rfd_1", "dsp_1", usd("100.01"), usd("0.00")))).isEqualTo(
                "amount-over-refundable");
        assertThat(no(account, new BookRefund("rfd_1", "dsp_1", usd("0.00"), usd("0.00")))).isEqualTo("amount-not-positive");
        EscrowAccount over = account.decide(new Release("COVERAGE_ENDED"), SERVICE, NOON).next();
        assertThat(no(over, new BookRefund("rfd_1", "dsp_1", usd("1.00"), usd("0.00")))).isEqualTo("illegal-state");
        assertThat(over.refundable()).isEqualTo(usd("0.00"));
        assertThat(over.decide(new Release("COVERAGE_ENDED"), SERVICE, NOON)).isEqualTo(Decision.unchanged(over));
    }

    /** Any order of movements, on books of its own: INV1, INV3, INV4 and INV5 hold after each. */
    @Test
    void theBooksHoldAfterAnyMovements() {
        long booked = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            EscrowAccount account = opened();
            Map<String, Long> books = new HashMap<>();
            long onItsWay = 0;
            for (int step = 0; step < 14; step++) {
                EscrowCommand command = any(random, step, account, books, onItsWay);
                try {
                    Decision<EscrowAccount> decision = account.decide(command,
                            command instanceof Receive || command instanceof PayRefund ? PROVIDER : SERVICE, NOON);
                    account = decision.next();
                    post(account, decision.events(), books);
                    booked += decision.events().stream().filter(EscrowRefundBooked.class::isInstance).count();
                } catch (Refusal refused) {
                    assertThat(refused.reason().code()).isNotEqualTo("forbidden");
                }
                onItsWay = books.getOrDefault(Posting.CLEARING, 0L);
                check(account, books, onItsWay);
            }
        }
        assertThat(booked).isGreaterThan(3_000);
    }

    private static EscrowCommand any(Random random, int step, EscrowAccount account, Map<String, Long> books, long onItsWay) {
        long some = 1 + random.nextInt(10_000);
        String dispute = "dsp_" + random.nextInt(3);
        return switch (random.nextInt(step < 3 ? 2 : 8)) {
            case 0, 1 -> new Receive("pay_" + step, cents(some), cents(some * 299 / 10_000),
                    cents(account.mayAdvance() ? random.nextInt((int) some + 1) : 0));
            case 2 -> new Freeze(dispute);
            case 3 -> new Unfreeze(dispute);
            case 4 -> random.nextInt(4) == 0 ? new Release("COVERAGE_ENDED") : new Unfreeze(dispute);
            case 5 -> onItsWay == 0 ? new Unfreeze(dispute)
                    : new PayRefund("rfd_1", cents(1 + random.nextInt((int) onItsWay)));
            default -> new BookRefund("rfd_" + step, account.frozenBy() == null ? dispute : account.frozenBy(),
                    cents(random.nextBoolean() ? some : Math.max(1, account.refundable().minor())),
                    cents(books.getOrDefault(Posting.available("s1"), 0L)));
        };
    }

    private static void post(EscrowAccount account, List<Event> events, Map<String, Long> books) {
        events.stream().map(EscrowEvent.class::cast).flatMap(event -> event.postings(account).stream()).forEach(posting -> {
            assertThat(posting.amount().isPositive()).isTrue();
            books.merge(posting.from(), -posting.amount().minor(), Long::sum);
            books.merge(posting.to(), posting.amount().minor(), Long::sum);
        });
    }

    private static void check(EscrowAccount account, Map<String, Long> books, long onItsWay) {
        assertThat(books.values().stream().mapToLong(Long::longValue).sum()).isZero();
        books.forEach((name, balance) -> assertThat(balance >= 0 || name.endsWith(":external") || name.endsWith(":recourse"))
                .as("%s: %d", name, balance).isTrue());
        assertThat(account.held().minor()).isEqualTo(books.getOrDefault(Posting.escrow("ord_1"), 0L));
        assertThat(account.refunded().minus(account.paidBack()).minor()).isEqualTo(onItsWay);
        if (account.state() != EscrowState.RELEASED) {
            assertThat(account.held().plus(account.advanced()).minus(account.recovered())).isEqualTo(account.refundable());
        }
    }
}
