package tradeassurance.payment.lc.model;

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

class CreditLifecycleTest {

    @ParameterizedTest(name = "{0}: {1} by {2} -> {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from,       command,           by,       to
            APPLIED,    ISSUE,             PROVIDER, ISSUED
            APPLIED,    REFUSE,            PROVIDER, REFUSED
            APPLIED,    WITHDRAW,          BUYER,    WITHDRAWN
            APPLIED,    WITHDRAW,          SERVICE,  WITHDRAWN
            APPLIED,    EXPIRE,            SYSTEM,   EXPIRED
            ISSUED,     ADVISE,            PROVIDER, ADVISED
            ISSUED,     REFUSE,            PROVIDER, REFUSED
            ISSUED,     WITHDRAW,          BUYER,    WITHDRAWN
            ISSUED,     WITHDRAW,          SERVICE,  WITHDRAWN
            ISSUED,     EXPIRE,            SYSTEM,   EXPIRED
            ADVISED,    PRESENT,           SUPPLIER, PRESENTED
            ADVISED,    ARRIVE,            PROVIDER, ADVISED
            ADVISED,    ARRIVE,            OPERATOR, ADVISED
            ADVISED,    EXPIRE,            SYSTEM,   EXPIRED
            PRESENTED,  EXAMINE,           PROVIDER, ACCEPTED
            PRESENTED,  EXAMINE,           PROVIDER, HONOURED
            PRESENTED,  EXAMINE,           PROVIDER, DISCREPANT
            PRESENTED,  TAKE_AS_COMPLYING, SYSTEM,   ACCEPTED
            PRESENTED,  TAKE_AS_COMPLYING, SYSTEM,   HONOURED
            PRESENTED,  ARRIVE,            PROVIDER, PRESENTED
            PRESENTED,  ARRIVE,            OPERATOR, PRESENTED
            DISCREPANT, PRESENT,           SUPPLIER, PRESENTED
            DISCREPANT, WAIVE,             BUYER,    ACCEPTED
            DISCREPANT, WAIVE,             BUYER,    HONOURED
            DISCREPANT, ARRIVE,            PROVIDER, DISCREPANT
            DISCREPANT, ARRIVE,            OPERATOR, DISCREPANT
            DISCREPANT, REFUSE,            PROVIDER, REFUSED
            DISCREPANT, EXPIRE,            SYSTEM,   EXPIRED
            ACCEPTED,   ARRIVE,            PROVIDER, HONOURED
            ACCEPTED,   ARRIVE,            OPERATOR, HONOURED
            ACCEPTED,   TAKE_AS_ARRIVED,   SYSTEM,   HONOURED
            """)
    void whatIsAllowed(CreditState from, CreditAction command, Role by, CreditState to) {
        assertThat(CreditLifecycle.TABLE.next(from, command, by, to)).isEqualTo(to);
    }

    @Test
    void everythingElseIsRefused() {
        int refused = 0;
        for (CreditState from : EnumSet.allOf(CreditState.class)) {
            for (CreditAction command : EnumSet.allOf(CreditAction.class)) {
                for (Role by : EnumSet.allOf(Role.class)) {
                    if (!CreditLifecycle.TABLE.allowed(from, by).contains(command)) {
                        Refusal no = catchThrowableOfType(Refusal.class,
                                () -> CreditLifecycle.TABLE.require(from, command, by));
                        assertThat(no.reason()).isIn(Refused.FORBIDDEN, Refused.ILLEGAL_STATE);
                        refused++;
                    }
                }
            }
        }
        assertThat(refused).isEqualTo(743);
    }

    @Test
    void thePageSaysWhatTheTableSays() {
        Written.same("../docs/lifecycles/letter-of-credit.md", CreditLifecycle.TABLE.toMarkdown());
    }
}
