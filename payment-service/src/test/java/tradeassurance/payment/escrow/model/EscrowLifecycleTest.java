package tradeassurance.payment.escrow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.chassis.testing.Written;
import tradeassurance.kernel.Role;

class EscrowLifecycleTest {

    @ParameterizedTest(name = "{0}: {1} by {2} -> {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from,   command,     by,       to
            OPEN,   RECEIVE,     PROVIDER, OPEN
            FROZEN, RECEIVE,     PROVIDER, FROZEN
            OPEN,   FREEZE,      SERVICE,  FROZEN
            FROZEN, FREEZE,      SERVICE,  FROZEN
            FROZEN, UNFREEZE,    SERVICE,  OPEN
            FROZEN, UNFREEZE,    SERVICE,  FROZEN
            OPEN,   UNFREEZE,    SERVICE,  OPEN
            OPEN,   BOOK_REFUND, SERVICE,  OPEN
            FROZEN, BOOK_REFUND, SERVICE,  FROZEN
            OPEN,   GIVE_BACK,   SERVICE,  OPEN
            FROZEN, GIVE_BACK,   SERVICE,  FROZEN
            OPEN,   PAY_REFUND,  PROVIDER, OPEN
            FROZEN, PAY_REFUND,  PROVIDER, FROZEN
            OPEN,   PAY_REFUND,  OPERATOR, OPEN
            FROZEN, PAY_REFUND,  OPERATOR, FROZEN
            OPEN,   CHARGE_BACK, PROVIDER, OPEN
            FROZEN, CHARGE_BACK, PROVIDER, FROZEN
            OPEN,   RELEASE,     SERVICE,  RELEASED
            """)
    void whatIsAllowed(EscrowState from, EscrowAction command, Role by, EscrowState to) {
        assertThat(EscrowLifecycle.TABLE.next(from, command, by, to)).isEqualTo(to);
    }

    @Test
    void everythingElseIsRefused() {
        int refused = 0;
        for (EscrowState from : EnumSet.allOf(EscrowState.class)) {
            for (Role by : EnumSet.allOf(Role.class)) {
                refused += EscrowAction.values().length - EscrowLifecycle.TABLE.allowed(from, by).size();
            }
        }
        assertThat(refused).isEqualTo(151);
    }

    @Test
    void thePageSaysWhatTheTableSays() {
        Written.same("../docs/lifecycles/escrow-account.md", EscrowLifecycle.TABLE.toMarkdown());
    }
}
