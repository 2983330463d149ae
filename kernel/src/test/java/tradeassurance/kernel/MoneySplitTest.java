package tradeassurance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneySplitTest {

    private static final int AMOUNTS_A_SEED = 20_000;

    @ParameterizedTest(name = "{0} split {1} is {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            amount,   weights,     parts
            10000.00, 30 70,       3000.00 7000.00
            0.01,     1 1,         0.01 0.00
            1.00,     1 1 1,       0.34 0.33 0.33
            -1.00,    1 1 1,       -0.34 -0.33 -0.33
            0.05,     1 2,         0.02 0.03
            0.10,     1 0 2,       0.03 0.00 0.07
            0.02,     0 5 5 5,     0.00 0.01 0.01 0.00
            7.00,     5,           7.00
            0.00,     1 2 3,       0.00 0.00 0.00
            """)
    void what_is_left_goes_to_the_largest_remainder_and_then_to_the_earliest(String amount, String weights, String parts) {
        List<Money> split = Money.of(amount, "USD").split(numbers(weights));

        assertThat(split.stream().map(Money::amount)).containsExactly(parts.split(" "));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2, 3, 42, 20240301 })
    void the_parts_sum_to_the_whole_and_none_is_a_minor_unit_off(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < AMOUNTS_A_SEED; round++) {
            Money whole = Money.ofMinor(random.nextLong() >> random.nextInt(64), "USD");
            int[] weights = random.ints(1 + random.nextInt(8), 0, 1 + random.nextInt(1_000_000)).toArray();
            weights[random.nextInt(weights.length)]++;
            long total = IntStream.of(weights).asLongStream().sum();

            List<Money> parts = whole.split(weights);

            assertThat(parts.stream().reduce(Money.zero(whole.currency()), Money::plus)).isEqualTo(whole);
            for (int i = 0; i < weights.length; i++) {
                double exact = (double) whole.minor() * weights[i] / total;
                // A double holds 53 bits: beyond that, only relative agreement can be asked for.
                assertThat(Math.abs(parts.get(i).minor() - exact)).isLessThanOrEqualTo(1 + Math.abs(exact) * 1e-15);
                assertThat(parts.get(i).minor()).matches(part -> part == 0 || part < 0 == whole.isNegative(), "sign");
            }
        }
    }

    @Test
    void the_extremes_of_a_long_are_split_without_loss() {
        for (long extreme : new long[] { Long.MAX_VALUE, Long.MIN_VALUE }) {
            Money whole = Money.ofMinor(extreme, "USD");
            List<Money> parts = whole.split(Integer.MAX_VALUE, Integer.MAX_VALUE, 1);

            assertThat(parts.stream().reduce(Money.zero(whole.currency()), Money::plus)).isEqualTo(whole);
        }
    }

    @ParameterizedTest(name = "weights ''{0}''")
    @ValueSource(strings = { "", "0", "0 0", "1 -1", "3 -1" })
    void weights_that_share_out_nothing_are_refused(String weights) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1.00", "USD").split(numbers(weights)));
    }

    private static int[] numbers(String text) {
        return text.isEmpty() ? new int[0] : List.of(text.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
    }
}
