package tradeassurance.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.order.model.Samples.NOON;
import static tradeassurance.order.model.Samples.SERVICE;
import static tradeassurance.order.model.Samples.usd;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;

/** What a provider takes back pays for nothing any more (INV7). */
class ChargebackTest {

    private static final Instant LATER = NOON.plus(Duration.ofDays(60));

    private static Decision<Order> chargedBack(Order order, String payment, String amount) {
        return order.decide(new RecordPayment(payment, PaymentOutcome.CHARGED_BACK, usd(amount), LATER), SERVICE, LATER);
    }

    /** Of an order over 10,000, all of it paid by one payment unless the deposit only is, of 3,000. */
    @ParameterizedTest(name = "{0}, {1} taken back: {2}, {3}, {4} due")
    @CsvSource({
            "deposit paid,   3000.00,  AWAITING_PAYMENT,               UNPAID,         10000.00",
            "deposit paid,   1000.00,  AWAITING_PAYMENT,               PARTIALLY_PAID, 8000.00",
            "paid,           10000.00, AWAITING_PAYMENT,               UNPAID,         10000.00",
            "partly shipped, 10000.00, PARTIALLY_SHIPPED,              UNPAID,         10000.00",
            "shipped,        10000.00, AWAITING_DELIVERY_CONFIRMATION, UNPAID,         10000.00",
            "completed,      4000.00,  COMPLETED,                      PARTIALLY_PAID, 4000.00",
            "closed,         10000.00, CLOSED,                         UNPAID,         0.00" })
    void whatIsTakenBackIsDueAgain(String name, String amount, OrderStatus status, PaymentStatus payments, String due) {
        Order order = Situations.order(name);
        Order after = chargedBack(order, "pay_1", amount).next();
        assertThat(after.status()).isEqualTo(status);
        assertThat(after.payments().status()).isEqualTo(payments);
        assertThat(after.amountDue()).isEqualTo(usd(due));
        assertThat(after.payments().refunded()).isEqualTo(usd(amount));
        assertThat(chargedBack(after, "pay_1", amount).events()).isEmpty();
    }

    @Test
    void theBuyerHasTimeToPayAgainAndThenTheOrderEnds() {
        Order order = chargedBack(Samples.depositPaid(), "pay_1", "3000.00").next();
        assertThat(order.clocks().paymentDueAt()).isEqualTo(LATER.plus(Duration.ofHours(72)));
        order = order.lapse(order.firstDue(LATER.plus(Duration.ofHours(72))).orElseThrow()).next();
        Decision<Order> ended = order.lapse(order.firstDue(LATER.plus(Duration.ofDays(40))).orElseThrow());
        assertThat(ended.next().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(ended.events()).noneMatch(OrderEvent.MoneyReturned.class::isInstance);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({ "pay_2, 1.00, illegal-state", "pay_1, 10000.01, refund-over-settled", "pay_1, 0.00, malformed-request" })
    void whatNeverCameIsNotTakenBack(String payment, String amount, String code) {
        assertThatThrownBy(() -> chargedBack(Samples.awaitingShipment(), payment, amount))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason().code()).isEqualTo(code));
    }
}
