package tradeassurance.limit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.limit.model.LimitCommand.Activate;
import tradeassurance.limit.model.LimitCommand.Grant;
import tradeassurance.limit.model.LimitCommand.Suspend;
import tradeassurance.limit.model.LimitLifecycle.Command;

class LimitTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor OPERATOR = new Actor(Role.OPERATOR, "desk");
    private static final Actor SERVICE = new Actor(Role.SERVICE, "limit-service");

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Limit limit(LimitState state, String granted, String reserved, String used) {
        return new Limit("s1", state, usd(granted), usd(reserved), usd(used));
    }

    @ParameterizedTest(name = "{0}: granted {1}, reserved {2}, used {3} -> available {4}, room {5}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            STATE     | GRANTED  | RESERVED | USED    | AVAILABLE | ROOM
            ACTIVE    | 10000.00 | 0.00     | 6000.00 | 4000.00   | 4000.00
            ACTIVE    | 10000.00 | 4000.00  | 6000.00 | 0.00      | 0.00
            ACTIVE    | 3000.00  | 0.00     | 6000.00 | 0.00      | 0.00
            ACTIVE    | 10.00    | 2.00     | 3.00    | 5.00      | 5.00
            SUSPENDED | 10.00    | 2.00     | 3.00    | 5.00      | 0.00
            """)
    void whatIsLeftAndWhatMayBeTaken(LimitState state, String granted, String reserved, String used, String available,
            String room) {
        Limit limit = limit(state, granted, reserved, used);
        assertThat(limit.available()).isEqualTo(usd(available));
        assertThat(limit.room()).isEqualTo(usd(room));
    }

    @Test
    void aGrantSetsTheLimitAndKeepsWhatIsInUse() {
        var decision = limit(LimitState.ACTIVE, "10000.00", "1.00", "6000.00")
                .decide(new Grant(usd("3000.00"), usd("1000000.00"), "lost dispute"), OPERATOR, NOON);
        assertThat(decision.next()).isEqualTo(limit(LimitState.ACTIVE, "3000.00", "1.00", "6000.00"));
        assertThat(decision.events()).containsExactly(
                new LimitEvent.Granted("s1", usd("10000.00"), usd("3000.00"), usd("0.00"), "lost dispute"));
    }

    @ParameterizedTest(name = "a grant of {0} is refused: {1}")
    @CsvSource({ "-0.01, AMOUNT_NOT_POSITIVE", "1000000.01, AMOUNT_OVER_CAP" })
    void aGrantHasBounds(String amount, LimitRefusal reason) {
        Grant grant = new Grant(usd(amount), usd("1000000.00"), "why");
        assertThatThrownBy(() -> limit(LimitState.ACTIVE, "1.00", "0.00", "0.00").decide(grant, OPERATOR, NOON))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void itFollowsTheEnrolment() {
        Limit active = limit(LimitState.SUSPENDED, "5.00", "0.00", "0.00").decide(new Activate(), SERVICE, NOON).next();
        assertThat(active.state()).isEqualTo(LimitState.ACTIVE);
        assertThat(active.decide(new Suspend(), SERVICE, NOON).next().state()).isEqualTo(LimitState.SUSPENDED);
        assertThat(active.deadlines()).isEmpty();
    }

    @Test
    void everythingElseIsRefused() {
        long refused = Arrays.stream(LimitState.values()).mapToLong(state -> Arrays.stream(Role.values())
                .mapToLong(role -> Command.values().length - LimitLifecycle.TABLE.allowed(state, role).size()).sum()).sum();
        assertThat(LimitLifecycle.TABLE.rows()).isEqualTo(4);
        assertThat(refused).isEqualTo(38);
    }
}
