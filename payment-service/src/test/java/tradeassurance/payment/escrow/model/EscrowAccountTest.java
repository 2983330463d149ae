package tradeassurance.payment.escrow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.escrow.model.EscrowCommand.BookRefund;
import tradeassurance.payment.escrow.model.EscrowCommand.Freeze;
import tradeassurance.payment.escrow.model.EscrowCommand.GiveBack;
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

    private static EscrowAccount opened() {
        return EscrowAccount.open("ord_1", "b1", "s1", usd("0.00")).next();
    }

    private static EscrowAccount with(String received, String advanced) {
        return opened()
                .decide(new Receive("pay_1", "CARD", usd(received), usd(received), usd("0.00"), usd(advanced), usd("0.00")),
                        PROVIDER, NOON)
                .next();
    }

    private static EscrowRefundBooked booked(EscrowAccount account, EscrowCommand command) {
        return (EscrowRefundBooked) account.decide(command, SERVICE, NOON).events().get(0);
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
        EscrowRefundBooked booked = booked(with(received, advanced),
                new BookRefund("rfd_1", "dsp_1", usd(amount), usd(available)));
        assertThat(booked.funding()).isEqualTo(new Funding(usd(escrow), usd(balance), usd(recourse)));
        assertThat(booked.refundable()).isEqualTo(usd(received).minus(usd(amount)));
    }

    @Test
    void theNewestPaymentGivesBackFirstAndTheNewestAdvanceIsRecovered() {
        EscrowAccount account = with("3000.00", "3000.00")
                .decide(new Receive("pay_2", "PAYPAL", usd("7209.30"), usd("7000.00"), usd("209.30"), usd("3000.00"),
                        usd("0.00")), PROVIDER,
                        NOON)
                .next();
        EscrowRefundBooked booked = booked(account, new BookRefund("rfd_1", "dsp_1", usd("8000.00"), usd("0.00")));
        assertThat(booked.parts()).containsExactly(new Share("pay_2", "PAYPAL", usd("7000.00")),
                new Share("pay_1", "CARD", usd("1000.00")));
        assertThat(booked.recoveries()).containsExactly(new Share("pay_2", "PAYPAL", usd("3000.00")),
                new Share("pay_1", "CARD", usd("1000.00")));
    }

    @Test
    void aPaymentIsReceivedOnce() {
        EscrowAccount account = with("100.00", "40.00");
        Receive again = new Receive("pay_1", "CARD", usd("102.99"), usd("100.00"), usd("2.99"), usd("40.00"), usd("0.00"));
        assertThat(account.decide(again, PROVIDER, NOON)).isEqualTo(Decision.unchanged(account));
    }

    @Test
    void aDisputeHoldsTheMoneyUntilItIsOver() {
        EscrowAccount frozen = with("100.00", "0.00").decide(new Freeze("dsp_1", null), SERVICE, NOON).next();
        assertThat(frozen.decide(new Freeze("dsp_1", null), SERVICE, NOON)).isEqualTo(Decision.unchanged(frozen));
        assertThat(no(frozen, new Freeze("dsp_2", null))).isEqualTo("escrow-frozen");
        assertThat(no(frozen, new Release("COVERAGE_ENDED"))).isEqualTo("escrow-frozen");
        assertThat(no(frozen, new BookRefund("rfd_1", "dsp_2", usd("1.00"), usd("0.00")))).isEqualTo("escrow-frozen");
        EscrowAccount open = frozen.decide(new Unfreeze("dsp_1"), SERVICE, NOON).next();
        assertThat(open.state()).isEqualTo(EscrowState.OPEN);
        assertThat(open.decide(new Release("COVERAGE_ENDED"), SERVICE, NOON).next().released()).isEqualTo(usd("100.00"));
    }

    @Test
    void anUnfreezeThatOvertakesItsFreezeForestallsIt() {
        EscrowAccount open = with("100.00", "0.00").decide(new Unfreeze("dsp_1"), SERVICE, NOON).next();
        assertThat(open.decide(new Freeze("dsp_1", null), SERVICE, NOON)).isEqualTo(Decision.unchanged(open));
        assertThat(open.decide(new Freeze("dsp_2", null), SERVICE, NOON).next().frozenBy()).isEqualTo("dsp_2");
        EscrowAccount held = open.decide(new Freeze("dsp_2", null), SERVICE, NOON).next();
        assertThat(held.decide(new Unfreeze("dsp_3"), SERVICE, NOON).next().frozenBy()).isEqualTo("dsp_2");
    }

    @Test
    void whatCannotBeRefundedIsRefusedByName() {
        assertThat(no(opened(), new Freeze("dsp_1", null))).isEqualTo("no-settled-payment");
        EscrowAccount account = with("100.00", "60.00");
        assertThat(no(account, new BookRefund("rfd_1", "dsp_1", usd("100.01"), usd("0.00")))).isEqualTo(
                "amount-over-refundable");
        assertThat(no(account, new BookRefund("rfd_1", "dsp_1", usd("0.00"), usd("0.00")))).isEqualTo("amount-not-positive");
        EscrowAccount over = account.decide(new Release("COVERAGE_ENDED"), SERVICE, NOON).next();
        assertThat(no(over, new BookRefund("rfd_1", "dsp_1", usd("1.00"), usd("0.00")))).isEqualTo("illegal-state");
        assertThat(over.refundable()).isEqualTo(usd("0.00"));
        assertThat(over.decide(new Release("COVERAGE_ENDED"), SERVICE, NOON)).isEqualTo(Decision.unchanged(over));
    }

    @ParameterizedTest(name = "{3} of {0} ({1} advanced), {2} of it disputed: {4} from escrow, {5} from the supplier, or {6}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            received, advanced, disputed, amount,  escrow,  supplier, refused
            100.00,   0.00,     40.00,    60.00,   60.00,   0.00,     ''
            100.00,   0.00,     40.00,    60.01,   '',      '',       escrow-frozen
            100.00,   60.00,    40.00,    60.00,   0.00,    60.00,    ''
            100.00,   60.00,    10.00,    50.00,   30.00,   20.00,    ''
            100.00,   60.00,    90.00,    10.00,   0.00,    10.00,    ''
            100.00,   60.00,    90.00,    10.01,   '',      '',       escrow-frozen
            100.00,   100.00,   30.00,    70.00,   0.00,    70.00,    ''
            100.00,   60.00,    90.00,    100.01,  '',      '',       amount-over-refundable
            """)
    void anOrdinaryRefundLeavesWhatIsDisputedAlone(String received, String advanced, String disputed, String amount,
            String escrow, String supplier, String refused) {
        EscrowAccount frozen = with(received, advanced).decide(new Freeze("dsp_1", usd(disputed)), SERVICE, NOON).next();
        BookRefund ordinary = new BookRefund("rfd_1", null, usd(amount), usd("1000.00"));
        if (!refused.isEmpty()) {
            assertThat(no(frozen, ordinary)).isEqualTo(refused);
            return;
        }
        EscrowAccount after = frozen.decide(ordinary, SERVICE, NOON).next();
        assertThat(booked(frozen, ordinary).funding())
                .isEqualTo(new Funding(usd(escrow), usd(supplier), usd("0.00")));
        assertThat(after.frozen()).isEqualTo(usd(disputed));
        EscrowRefundBooked itsOwn = booked(after, new BookRefund("rfd_2", "dsp_1", usd(disputed), usd("1000.00")));
        assertThat(itsOwn.funding().total()).isEqualTo(usd(disputed));
    }

    @Test
    void aDisputeAboutAPartLetsTheRestGoOn() {
        EscrowAccount frozen = with("100.00", "60.00").decide(new Freeze("dsp_1", usd("30.00")), SERVICE, NOON).next();
        assertThat(frozen.mayAdvance()).isTrue();
        assertThat(frozen.decide(new Freeze("dsp_1", usd("45.00")), SERVICE, NOON).next().frozen()).isEqualTo(usd("45.00"));
        assertThat(no(frozen, new Freeze("dsp_2", usd("1.00")))).isEqualTo("escrow-frozen");
        assertThat(no(frozen, new Release("COVERAGE_ENDED"))).isEqualTo("escrow-frozen");
        EscrowAccount refunded = frozen.decide(new BookRefund("rfd_1", "dsp_1", usd("20.00"), usd("0.00")), SERVICE, NOON)
                .next();
        assertThat(refunded.frozen()).isEqualTo(usd("10.00"));
        EscrowAccount whole = with("100.00", "60.00").decide(new Freeze("dsp_1", null), SERVICE, NOON).next();
        assertThat(whole.mayAdvance()).isFalse();
        assertThat(no(with("100.00", "0.00"), new Freeze("dsp_1", usd("100.01")))).isEqualTo("amount-over-refundable");
        assertThat(no(with("100.00", "0.00"), new Freeze("dsp_1", usd("0.00")))).isEqualTo("amount-not-positive");
    }

    @Test
    void whatWasPaidTooMuchIsNobodysButTheBuyers() {
        EscrowAccount account = opened().decide(new Receive("pay_1", "WIRE_TRANSFER", usd("130.00"), usd("130.00"), usd("0.00"),
                usd("60.00"), usd("30.00")), PROVIDER, NOON).next();
        assertThat(account.refundable()).isEqualTo(usd("100.00"));
        assertThat(no(account, new Release("COVERAGE_ENDED"))).isEqualTo("surplus-pending");
        EscrowAccount frozen = account.decide(new Freeze("dsp_1", null), SERVICE, NOON).next();
        EscrowRefundBooked back = booked(frozen, new GiveBack("rfd_1", "pay_1"));
        assertThat(back.funding()).isEqualTo(new Funding(usd("30.00"), usd("0.00"), usd("0.00")));
        assertThat(back.parts()).containsExactly(new Share("pay_1", "WIRE_TRANSFER", usd("30.00")));
        EscrowAccount after = frozen.decide(new GiveBack("rfd_1", "pay_1"), SERVICE, NOON).next();
        assertThat(after.refundable()).isEqualTo(usd("100.00"));
        assertThat(after.held()).isEqualTo(usd("40.00"));
        assertThat(booked(after, new BookRefund("rfd_2", "dsp_1", usd("100.00"), usd("0.00"))).funding())
                .isEqualTo(new Funding(usd("40.00"), usd("0.00"), usd("60.00")));
        assertThatThrownBy(() -> after.decide(new GiveBack("rfd_3", "pay_1"), SERVICE, NOON))
                .isInstanceOf(IllegalStateException.class);
    }
}
