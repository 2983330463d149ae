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
        left.leave(reserved("s", found), reserved("s", leaves), true);
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
    void afterAFailureALookHasToFindItRight() {
        read(0, 1);
        left.doubt(Set.of("s", "unknown"));
        assertNothingExpected();
        read(1, 5);
        assertExpected(5);
    }

    @Test
    void whereOthersMoveItItIsNotGuessed() {
        read(0, 1);
        read(7, 8);
        assertNothingExpected();
        read(9, 10);
        assertNothingExpected();
        read(10, 11);
        assertExpected(11);
    }

    @Test
    void aLookThatFindsARepeatHasNotFoundItRight() {
        read(0, 1);
        left.leave(reserved("s", 1), reserved("s", 2), false);
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
