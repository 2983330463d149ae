package tradeassurance.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tradeassurance.kernel.Money;

/**
 * However a payment goes back, in whichever parts, the buyer gets exactly what was taken, and never less than a part is worth.
 */
class SettlementTest {

    private static final int SEEDS = 20_000;
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "GBP", "CNY", "USD");

    /** @param most a small sum is lost to rounding most easily, so both are tried */
    @ParameterizedTest(name = "sums of up to {0}")
    @ValueSource(ints = { 20, 5_000_000 })
    void partsComeToExactlyWhatWasTaken(int most) {
        int nothing = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            Money received = Money.ofMinor(1 + random.nextInt(most), "USD");
            Money taken = currency.equals("USD") ? received : Money.ofMinor(1 + random.nextInt(most), currency);
            Money none = Money.ofMinor(0, "USD");
            Settlement settlement = new Settlement(taken, received, none, none, Instant.EPOCH);
            Money before = none;
            Money sent = Money.ofMinor(0, currency);
            while (before.lessThan(received)) {
                Money part = Money.ofMinor(1 + random.nextInt((int) received.minus(before).minor()), "USD");
                Money back = settlement.back(before, part);
                assertThat(back.isNegative()).as("seed %s", seed).isFalse();
                nothing += back.isZero() ? 1 : 0;
                before = before.plus(part);
                sent = sent.plus(back);
                ahead(seed, settlement, before, sent);
            }
            assertThat(sent).as("seed %s", seed).isEqualTo(taken);
        }
        assertThat(nothing > 0 || most > 20).as("small parts may be rounded to nothing").isTrue();
    }

    /** The buyer has what its parts are worth, and less than one minor unit more. */
    private static void ahead(int seed, Settlement settlement, Money before, Money sent) {
        BigInteger received = BigInteger.valueOf(settlement.received().minor());
        BigInteger ahead = BigInteger.valueOf(sent.minor()).multiply(received)
                .subtract(BigInteger.valueOf(settlement.taken().minor()).multiply(BigInteger.valueOf(before.minor())));
        assertThat(ahead).as("seed %s", seed).isBetween(BigInteger.ZERO, received.subtract(BigInteger.ONE));
    }
}
