package tradeassurance.payment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tradeassurance.payment.model.Paying.NOON;
import static tradeassurance.payment.model.Paying.PROVIDER;
import static tradeassurance.payment.model.Paying.eur;
import static tradeassurance.payment.model.Paying.euros;
import static tradeassurance.payment.model.Paying.processing;
import static tradeassurance.payment.model.Paying.refused;
import static tradeassurance.payment.model.Paying.terms;
import static tradeassurance.payment.model.Paying.usd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.payment.model.PaymentCommand.Settle;

/** What arrives is split, and what goes back goes at the same rate. */
class ArrivedMoneyTest {

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
}
