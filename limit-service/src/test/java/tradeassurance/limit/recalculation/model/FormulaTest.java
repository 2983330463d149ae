package tradeassurance.limit.recalculation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Money;

/** R21, R23g, D3: what a limit comes to, by hand. */
class FormulaTest {

    private static final String UNCHANGED = "0.00";

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Terms terms(String floorGold, String reviewWeight) {
        return new Terms(usd("10000.00"), usd("0.00"), usd(floorGold), usd("0.00"), usd("1000000.00"), usd("100.00"),
                new BigDecimal("0.5"), 2, 2, new BigDecimal("0.5"), new BigDecimal(reviewWeight), new BigDecimal("0.2"),
                new BigDecimal("0.2"), 10, BigDecimal.ONE, 50, 100, new BigDecimal("0.5"), new BigDecimal("0.5"));
    }

    private static final Formula FORMULA = new Formula(terms("5000.00", "0.6"));

    private static Trade trade(int orders, int late, int lost, String volume) {
        return new Trade(orders, late, lost, 0, 0, usd(volume));
    }

    private static Inputs gold(Trade trade, Integer review, boolean verified, int years, int penalty, Integer responses) {
        return new Inputs(Tier.GOLD, trade, review, verified, years, penalty, responses);
    }

    private static Result worked(Inputs inputs, String granted, String base, boolean afterLoss) {
        return FORMULA.limit(inputs, usd(granted), usd(base), afterLoss);
    }

    @ParameterizedTest(name = "{0} orders, {1} late, {2} lost, {3} of volume, responses {4} % -> reliability {5}, target {6}")
    @CsvSource(delimiter = '|', textBlock = """
            0   | 0  | 0   | 0.00        | 100 | 1.000000 | 10000.00
            100 | 0  | 0   | 200000.00   | 100 | 1.000000 | 110000.00
            100 | 10 | 0   | 200000.00   | 100 | 0.810000 | 91000.00
            100 | 0  | 10  | 200000.00   | 100 | 0.810000 | 91000.00
            100 | 10 | 10  | 200000.00   | 100 | 0.656100 | 75610.00
            100 | 0  | 0   | 200000.00   | 90  | 0.900000 | 100000.00
            100 | 10 | 10  | 200000.00   | 50  | 0.328050 | 42805.00
            100 | 0  | 100 | 200000.00   | 100 | 0.000000 | 10000.00
            3   | 1  | 0   | 900.00      | 100 | 0.444444 | 10200.00
            """)
    void tradeCountsByItsReliability(int orders, int late, int lost, String volume, int responses, String reliability,
            String target) {
        Result result = worked(gold(trade(orders, late, lost, volume), 100, true, 10, 0, responses), UNCHANGED, UNCHANGED,
                false);
        assertThat(result.factors().reliability()).isEqualByComparingTo(reliability);
        assertThat(result.factors().reputation()).isEqualByComparingTo("1");
        assertThat(result.target()).isEqualTo(usd(target));
    }

    @ParameterizedTest(name = "reviews {0}, verified {1}, {2} years, {3} penalty points -> score {4}, reputation {5}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            100  | true  | 10 | 0  | 100 | 1
            100  | true  | 25 | 0  | 100 | 1
            100  | true  | 5  | 0  | 90  | 0.95
            100  | false | 0  | 0  | 60  | 0.8
            none | false | 0  | 0  | 30  | 0.65
            0    | false | 0  | 0  | 0   | 0.5
            90   | true  | 10 | 12 | 82  | 0.91
            0    | false | 1  | 47 | 0   | 0.5
            """)
    void reputationIsWhatIsKnownOfTheSupplier(Integer review, boolean verified, int years, int penalty, String score,
            String reputation) {
        Result result = worked(gold(trade(0, 0, 0, "0.00"), review, verified, years, penalty, null), UNCHANGED, UNCHANGED,
                false);
        assertThat(result.factors().score()).isEqualByComparingTo(score);
        assertThat(result.factors().reputation()).isEqualByComparingTo(reputation);
    }

    @ParameterizedTest(name = "{0} {1} of volume, cycle from {2} -> {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            GOLD     | 0.00          | 0.00       | 10000.00   |
            GOLD     | 0.00          | 20000.00   | 10000.00   |
            GOLD     | 0.00          | 20000.02   | 10000.01   | FALL_LIMITED
            GOLD     | 0.00          | 100000.00  | 50000.00   | FALL_LIMITED
            GOLD     | 40000.00      | 20000.00   | 30000.00   |
            GOLD     | 40200.00      | 20000.00   | 30000.00   | RISE_LIMITED
            GOLD     | 40000.00      | 19999.99   | 29999.98   | RISE_LIMITED
            GOLD     | 399.98        | 0.00       | 10100.00   | ROUNDED_DOWN
            GOLD     | 5000000.00    | 0.00       | 1000000.00 | LOWERED_TO_CEILING
            GOLD     | 5000000.00    | 10000.00   | 15000.00   | LOWERED_TO_CEILING RISE_LIMITED
            STANDARD | 0.00          | 0.00       | 0.00       |
            STANDARD | 1999.80       | 0.00       | 900.00     | ROUNDED_DOWN
            """)
    void aLimitHasBounds(Tier tier, String volume, String base, String limit, String clamps) {
        Inputs inputs = new Inputs(tier, trade(10, 0, 0, volume), 100, true, 10, 0, 100);
        Result result = worked(inputs, base, base, false);
        assertThat(result.limit()).isEqualTo(usd(limit));
        assertThat(result.clamps()).extracting(Clamp::name)
                .isEqualTo(clamps == null ? List.of() : Arrays.asList(clamps.split(" ")));
    }

    @Test
    void aFloorHoldsWhereTheBaseIsLower() {
        Formula formula = new Formula(terms("20000.00", "0.6"));
        Result result = formula.limit(gold(trade(0, 0, 0, "0.00"), null, false, 0, 0, null), usd("0.00"), usd("0.00"), false);
        assertThat(result.limit()).isEqualTo(usd("20000.00"));
        assertThat(result.clamps()).containsExactly(Clamp.RAISED_TO_FLOOR);
    }

    @Test
    void nothingIsRaisedAfterALoss() {
        Inputs good = gold(trade(100, 0, 1, "200000.00"), 100, true, 10, 0, 100);
        Result result = worked(good, "6000.00", "6000.00", true);
        assertThat(result.limit()).isEqualTo(usd("6000.00"));
        assertThat(result.clamps()).endsWith(Clamp.NO_RISE_AFTER_LOSS);
        assertThat(worked(good, "6000.00", "6000.00", false).limit()).isEqualTo(usd("9000.00"));
    }

    @Test
    void answeredDisputesCountBeforeTheProfile() {
        Inputs inputs = gold(new Trade(10, 0, 0, 3, 1, usd("1000.00")), 100, true, 10, 0, 10);
        assertThat(worked(inputs, UNCHANGED, UNCHANGED, false).factors().responseRate()).isEqualByComparingTo("0.75");
    }

    @Test
    void itSaysWhatHasChanged() {
        Inputs before = gold(trade(10, 0, 0, "1000.00"), null, false, 1, 0, 100);
        Inputs after = gold(trade(10, 1, 0, "1000.00"), 80, false, 1, 0, null);
        assertThat(after.changesSince(before)).containsExactly(new Inputs.Change("late", "0", "1"),
                new Inputs.Change("review_score", null, "80"), new Inputs.Change("response_rate_percent", "100", null));
        assertThat(after.changesSince(after)).isEmpty();
        assertThat(after.changesSince(null)).isEmpty();
    }

    @ParameterizedTest(name = "a floor of {0} and a review weight of {1} contradict the other numbers")
    @CsvSource({ "1000000.01, 0.6", "1000100.00, 0.6", "5050.00, 0.6", "5000.00, 0.61" })
    void numbersThatContradictEachOtherAreRefused(String floor, String weight) {
        assertThatThrownBy(() -> terms(floor, weight)).isInstanceOf(IllegalArgumentException.class);
    }
}
