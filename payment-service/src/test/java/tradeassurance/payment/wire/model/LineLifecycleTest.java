package tradeassurance.payment.wire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.chassis.testing.Written;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

class LineLifecycleTest {

    @ParameterizedTest(name = "{0}: {1} by {2} -> {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from,    command,   by,       to
            MATCHED, APPLY,     SERVICE,  APPLIED
            MATCHED, SET_ASIDE, SERVICE,  WAITING
            WAITING, MATCH,     OPERATOR, MATCHED
            WAITING, RETURN,    OPERATOR, RETURNED
            WAITING, CLOSE,     OPERATOR, CLOSED
            """)
    void whatIsAllowed(LineState from, LineAction command, Role by, LineState to) {
        assertThat(LineLifecycle.TABLE.next(from, command, by)).isEqualTo(to);
    }

    @Test
    void everythingElseIsRefused() {
        int refused = 0;
        for (LineState from : EnumSet.allOf(LineState.class)) {
            for (LineAction command : EnumSet.allOf(LineAction.class)) {
                for (Role by : EnumSet.allOf(Role.class)) {
                    if (!LineLifecycle.TABLE.allowed(from, by).contains(command)) {
                        Refusal no = catchThrowableOfType(Refusal.class,
                                () -> LineLifecycle.TABLE.require(from, command, by));
                        assertThat(no.reason()).isIn(Refused.FORBIDDEN, Refused.ILLEGAL_STATE);
                        refused++;
                    }
                }
            }
        }
        assertThat(refused).isEqualTo(170);
    }

    @Test
    void thePageSaysWhatTheTableSays() {
        Written.same("../docs/lifecycles/bank-line.md", LineLifecycle.TABLE.toMarkdown());
    }
}
