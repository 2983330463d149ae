package tradeassurance.payment.wire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Currency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.wire.model.StatementLine.Direction;

class MatchingTest {

    private static final String OURS = CreditorReference.of("pay_1").value();
    private static final Actor BANK = new Actor(Role.PROVIDER, "bank");
    private static final Actor OPERATOR = new Actor(Role.OPERATOR, "operator");
    private static final Actor SELF = new Actor(Role.SERVICE, "payment-service");

    private static StatementLine line(Direction direction, String remittance, String currency) {
        return new StatementLine("B-1", direction, Money.of("985.00", currency), LocalDate.parse("2026-03-02"), remittance, "");
    }

    /** OURS stands for the reference of the payment, DAMAGED for one with two digits swapped, NEVER for one not given out. */
    @ParameterizedTest(name = "{0} {1} on {2}, told {3}, payment waits {4}: {5}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            direction, remittance,           account, told,  waits, currency, verdict
            CREDIT,    OURS,                 USD-1,   false, true,  USD,      MATCHED
            CREDIT,    invoice 12 OURS tks,  USD-1,   false, true,  USD,      MATCHED
            CREDIT,    OURS,                 USD-1,   true,  true,  USD,      ALREADY_TOLD
            CREDIT,    OURS,                 USD-1,   false, false, USD,      PAYMENT_NOT_WAITING
            CREDIT,    OURS,                 USD-1,   false, true,  EUR,      WRONG_CURRENCY
            CREDIT,    OURS,                 EUR-1,   false, true,  USD,      OTHER_ACCOUNT
            CREDIT,    DAMAGED,              USD-1,   false, true,  USD,      REFERENCE_DAMAGED
            CREDIT,    NEVER,                USD-1,   false, true,  USD,      REFERENCE_UNKNOWN
            CREDIT,    invoice 12,           USD-1,   false, true,  USD,      NO_REFERENCE
            CREDIT,    '',                   USD-1,   false, true,  USD,      NO_REFERENCE
            DEBIT,     OURS,                 USD-1,   false, true,  USD,      DEBIT
            REVERSAL,  OURS,                 USD-1,   false, true,  USD,      REVERSAL
            REVERSAL,  OURS,                 USD-1,   true,  true,  USD,      ALREADY_TOLD
            """)
    void whatIsNotCertainWaitsForAnOperator(Direction direction, String remittance, String account, boolean told, boolean waits,
            String currency, Verdict verdict) {
        String damaged = OURS.substring(0, 4) + OURS.charAt(5) + OURS.charAt(4) + OURS.substring(6);
        String text = remittance.replace("OURS", OURS).replace("DAMAGED", damaged)
                .replace("NEVER", CreditorReference.of("pay_never").value());
        AwaitedTransfer named = remittance.contains("OURS")
                ? new AwaitedTransfer("pay_1", "USD-1", Currency.getInstance("USD"), waits)
                : null;
        assertThat(damaged).isNotEqualTo(OURS);
        assertThat(Matching.of(line(direction, text, currency), account, told, named)).isEqualTo(verdict);
    }

    @Test
    void thatMeansSevenOfTen() {
        int waiting = 0;
        for (Verdict verdict : Verdict.values()) {
            waiting += verdict.waitsForAnOperator() ? 1 : 0;
        }
        assertThat(waiting).isEqualTo(7);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({ "1000.00, 1000.00, EXACT", "985.00, 1000.00, SHORT", "0.01, 1000.00, SHORT", "1000.01, 1000.00, OVER" })
    void whatComesIsExactShortOrOver(String arrived, String agreed, Fit fit) {
        assertThat(Fit.of(Money.of(arrived, "USD"), Money.of(agreed, "USD"))).isEqualTo(fit);
    }

    @Test
    void aMatchedLineIsAppliedOnceOrSetAside() {
        BankLine line = BankLine.book("bln_1", "bst_1", "USD-1", line(Direction.CREDIT, OURS, "USD"), Verdict.MATCHED, "pay_1")
                .next();
        BankLine applied = line.decide(new LineCommand.Apply(Fit.SHORT), SELF).next();
        assertThat(applied.state()).isEqualTo(LineState.APPLIED);
        assertThat(applied.fit()).isEqualTo(Fit.SHORT);
        assertThat(applied.decide(new LineCommand.Apply(Fit.SHORT), SELF).events()).isEmpty();
        BankLine aside = line.decide(new LineCommand.SetAside(), SELF).next();
        assertThat(aside.state()).isEqualTo(LineState.WAITING);
        assertThat(aside.paymentId()).isNull();
        assertThat(aside.verdict()).isEqualTo(Verdict.PAYMENT_NOT_WAITING);
    }

    @ParameterizedTest(name = "a payment in {0} that waits: {1}, matched: {2}")
    @CsvSource({ "USD, true, true", "USD, false, false", "EUR, true, false" })
    void anOperatorGivesALineToAPaymentThatWaitsForIt(String currency, boolean waits, boolean matched) {
        BankLine line = BankLine.book("bln_1", "bst_1", "USD-1", line(Direction.CREDIT, "", "USD"), Verdict.NO_REFERENCE, null)
                .next();
        LineCommand match = new LineCommand.Match(new AwaitedTransfer("pay_2", "EUR-1", Currency.getInstance(currency), waits));
        if (matched) {
            assertThat(line.decide(match, OPERATOR).next().paymentId()).isEqualTo("pay_2");
        } else {
            Refusal no = catchThrowableOfType(Refusal.class, () -> line.decide(match, OPERATOR));
            assertThat(no.reason()).isEqualTo(WireRefusal.PAYMENT_NOT_WAITING);
        }
    }

    /** Money is matched or returned; what a bank has taken back is neither. */
    @ParameterizedTest
    @EnumSource(names = { "NO_REFERENCE", "REVERSAL" })
    void aReversalIsClosedAndNothingElse(Verdict verdict) {
        BankLine line = BankLine.book("bln_1", "bst_1", "USD-1", line(Direction.CREDIT, "", "USD"), verdict, null).next();
        LineCommand back = new LineCommand.Return("B-77", "sent back");
        LineCommand close = new LineCommand.Close("the card was credited instead");
        boolean reversal = verdict == Verdict.REVERSAL;
        assertThat(line.decide(reversal ? close : back, OPERATOR).next().state())
                .isEqualTo(reversal ? LineState.CLOSED : LineState.RETURNED);
        Refusal no = catchThrowableOfType(Refusal.class, () -> line.decide(reversal ? back : close, OPERATOR));
        assertThat(no.reason()).isEqualTo(reversal ? WireRefusal.LINE_IS_A_REVERSAL : WireRefusal.LINE_IS_NO_REVERSAL);
        assertThat(BANK.role()).isEqualTo(Role.PROVIDER);
    }
}
