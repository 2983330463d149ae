package tradeassurance.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.order.model.Samples.NOON;
import static tradeassurance.order.model.Samples.SERVICE;
import static tradeassurance.order.model.Samples.usd;

import java.time.LocalDate;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

class AgreementTest {

    private static void refused(Refusal.Reason why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(why));
    }

    @Test
    void whatADisputeWasEndedWithIsAContractOfItsOwn() {
        Order held = Samples.hold(Samples.awaitingShipment(), "dsp_1", NOON);
        Decision<Order> agreed = held.decide(new ApplyAgreement("mod_7", "dsp_1", LocalDate.parse("2026-06-01"), null,
                usd("1500.00")), SERVICE, NOON);
        Order next = agreed.next();
        assertThat(next.shipBy()).isEqualTo(LocalDate.parse("2026-06-01"));
        assertThat(next.contract().total()).isEqualTo(usd("8500.00"));
        assertThat(next.payments().refunded()).isEqualTo(usd("1500.00"));
        assertThat(next.agreed().version()).isEqualTo(2);
        assertThat(next.holds().open()).isTrue();
        assertThat(((OrderEvent.ModificationAccepted) agreed.events().get(0)).disputeId()).isEqualTo("dsp_1");
        Order released = Samples.release(next, "dsp_1", NOON);
        assertThat(released.decide(new ApplyAgreement("mod_8", "dsp_1", null, null, usd("500.00")), SERVICE, NOON).next()
                .contract().total()).isEqualTo(usd("8000.00"));
        refused(Refused.ILLEGAL_STATE,
                () -> held.decide(new ApplyAgreement("mod_9", "dsp_2", null, null, usd("1.00")), SERVICE, NOON));
        refused(OrderRefusal.TOTAL_NOT_POSSIBLE,
                () -> held.decide(new ApplyAgreement("mod_9", "dsp_1", null, null, usd("10000.00")), SERVICE, NOON));
    }

    @Test
    void aContractIsKnownByItsHashAndTwoAreToldApartByTheirTerms() {
        Order order = Samples.awaitingShipment();
        Contract other = Samples.at(order, "6.00");
        assertThat(ContractText.sha256(order.contract())).hasSize(64).isNotEqualTo(ContractText.sha256(other))
                .isEqualTo(ContractText.sha256(Samples.quantity(order, "2000.0", "5.00")));
        assertThat(ContractText.changes(order.contract(), other)).containsExactlyInAnyOrder(
                new TermChange("/goods/lines/0/unit_price", "USD 5.00", "USD 6.00"),
                new TermChange("/goods/total", "USD 10000.00", "USD 12000.00"),
                new TermChange("/instalments/1/amount", null, "USD 2000.00"),
                new TermChange("/instalments/1/days", null, "0"),
                new TermChange("/instalments/1/due", null, "BEFORE_SHIPMENT"),
                new TermChange("/instalments/1/name", null, "BALANCE"));
    }
}
