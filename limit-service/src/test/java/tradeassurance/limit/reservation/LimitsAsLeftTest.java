package tradeassurance.limit.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tradeassurance.kernel.Money;
import tradeassurance.limit.model.Course;
import tradeassurance.limit.model.Limit;
import tradeassurance.limit.model.LimitState;
import tradeassurance.limit.reservation.ReservationBatch.Standing;

/** When a guess is good enough to be tried. */
class LimitsAsLeftTest {

    private final LimitsAsLeft left = new LimitsAsLeft();

    private static Map<String, Standing> reserved(String supplier, long minor) {
        Money none = Money.ofMinor(0, "USD");
        return Map.of(supplier, new Standing(new Limit(supplier, LimitState.ACTIVE, Money.ofMinor(1000, "USD"),
                Money.ofMinor(minor, "USD"), none, new Course(none, null, null)), 1));
    }

    private void read(long found, long leaves) {
        left.leave(Map.of(), reserved("s", found), reserved("s", leaves), true);
    }

    private void assertExpected(long minor) {
        assertThat(left.expected(Set.of("s"))).contains(reserved("s", minor));
    }

    private void assertNothingExpected() {
        assertThat(left.expected(Set.of("s"))).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertNothingExpected();
        read(0, 1);
        assertExpected(1);
        assertThat(left.expected(Set.of("s", "t"))).as("all or none").isEmpty();
    }

    @Test
    void aGuessStandsOnTheOneBefore() {
        read(0, 1);
        left.leave(reserved("s", 2));
        assertExpected(2);
    }

    @Test
    void afterAFailureItIsNotKnown() {
        read(0, 1);
        left.forget(Set.of("s", "unknown"));
        assertNothingExpected();
        read(1, 5);
        assertExpected(5);
    }

    @Test
    void whoWasAlwaysRightMayBeWrongOnce() {
        read(0, 1);
        left.right(Set.of("s"));
        read(7, 8);
        assertExpected(8);
        read(9, 10);
        assertNothingExpected();
    }

    @Test
    void whereOthersMoveItItIsNotGuessed() {
        read(0, 1);
        for (int i = 0; i < 10; i++) {
            read(7 + 2 * i, 8 + 2 * i);
            assertNothingExpected();
        }
        read(26, 27);
        assertNothingExpected();
        read(27, 28);
        assertExpected(28);
    }

    @Test
    void aGuessThatWasRefusedThoughItWasRightCountsAsRight() {
        read(0, 1);
        Map<String, Standing> guessed = left.expected(Set.of("s")).orElseThrow();
        left.leave(reserved("s", 2));
        left.forget(Set.of("s"));
        left.leave(guessed, reserved("s", 1), reserved("s", 2), true);
        read(5, 6);
        assertExpected(6);
    }

    @Test
    void aLookThatFindsARepeatHasNotFoundItRight() {
        read(0, 1);
        left.leave(Map.of(), reserved("s", 1), reserved("s", 2), false);
        assertNothingExpected();
    }

    @Test
    void itIsForgottenRatherThanKeptWithoutEnd() {
        left.leave(IntStream.range(0, LimitsAsLeft.MOST).mapToObj(i -> "s" + i)
                .collect(Collectors.toMap(id -> id, id -> reserved(id, 1).get(id))));
        assertThat(left.expected(Set.of("s0"))).isPresent();
        read(0, 1);
        assertExpected(1);
        assertThat(left.expected(Set.of("s0"))).isEmpty();
    }
}
