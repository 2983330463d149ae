package tradeassurance.payment.model;

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

class PaymentLifecycleTest {

    @ParameterizedTest(name = "{0}: {1} by {2} -> {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from,               command,      by,       to
            CREATED,            LOCK,         SERVICE,  LOCKED
            CREATED,            FAIL,         SERVICE,  FAILED
            CREATED,            CANCEL,       BUYER,    CANCELLED
            LOCKED,             RESERVE,      SERVICE,  RESERVED
            LOCKED,             FAIL,         SERVICE,  FAILED
            LOCKED,             CANCEL,       BUYER,    CANCELLED
            RESERVED,           SUBMIT,       SERVICE,  PROCESSING
            RESERVED,           CANCEL,       BUYER,    CANCELLED
            PROCESSING,         SETTLE,       PROVIDER, SETTLED
            PROCESSING,         FAIL,         PROVIDER, FAILED
            PROCESSING,         ASK_PROVIDER, SYSTEM,   PROCESSING
            PROCESSING,         MARK_OVERDUE, SYSTEM,   PROCESSING
            SETTLED,            BOOK_REFUND,  SERVICE,  PARTIALLY_REFUNDED
            SETTLED,            BOOK_REFUND,  SERVICE,  REFUNDED
            PARTIALLY_REFUNDED, BOOK_REFUND,  SERVICE,  PARTIALLY_REFUNDED
            PARTIALLY_REFUNDED, BOOK_REFUND,  SERVICE,  REFUNDED
            """)
    void whatIsAllowed(PaymentState from, PaymentAction command, Role by, PaymentState to) {
        assertThat(PaymentLifecycle.TABLE.next(from, command, by, to)).isEqualTo(to);
    }

    @Test
    void everythingElseIsRefused() {
        int refused = 0;
        for (PaymentState from : EnumSet.allOf(PaymentState.class)) {
            for (PaymentAction command : EnumSet.allOf(PaymentAction.class)) {
                for (Role by : EnumSet.allOf(Role.class)) {
                    if (!PaymentLifecycle.TABLE.allowed(from, by).contains(command)) {
                        Refusal no = catchThrowableOfType(Refusal.class,
                                () -> PaymentLifecycle.TABLE.require(from, command, by));
                        assertThat(no.reason()).isIn(Refused.FORBIDDEN, Refused.ILLEGAL_STATE);
                        refused++;
                    }
                }
            }
        }
        assertThat(refused).isEqualTo(553);
    }

    @Test
    void thePageSaysWhatTheTableSays() {
        Written.same("../docs/lifecycles/payment.md", PaymentLifecycle.TABLE.toMarkdown());
    }
}
