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
            from,               command,         by,       to
            CREATED,            LOCK,            SERVICE,  LOCKED
            CREATED,            FAIL,            SERVICE,  FAILED
            CREATED,            CANCEL,          BUYER,    CANCELLED
            CREATED,            CANCEL,          SERVICE,  CANCELLED
            LOCKED,             RESERVE,         SERVICE,  RESERVED
            LOCKED,             FAIL,            SERVICE,  FAILED
            LOCKED,             CANCEL,          BUYER,    CANCELLED
            LOCKED,             CANCEL,          SERVICE,  CANCELLED
            RESERVED,           SUBMIT,          SERVICE,  PROCESSING
            RESERVED,           CANCEL,          BUYER,    CANCELLED
            RESERVED,           CANCEL,          SERVICE,  CANCELLED
            PROCESSING,         REQUIRE_ACTION,  PROVIDER, REQUIRES_ACTION
            PROCESSING,         SETTLE,          PROVIDER, SETTLED
            PROCESSING,         FAIL,            PROVIDER, FAILED
            PROCESSING,         CANCEL,          BUYER,    CANCELLED
            PROCESSING,         CANCEL,          SERVICE,  CANCELLED
            PROCESSING,         ASK_PROVIDER,    SYSTEM,   PROCESSING
            PROCESSING,         MARK_OVERDUE,    SYSTEM,   PROCESSING
            REQUIRES_ACTION,    COMPLETE_ACTION, PROVIDER, PROCESSING
            REQUIRES_ACTION,    SETTLE,          PROVIDER, SETTLED
            REQUIRES_ACTION,    FAIL,            PROVIDER, FAILED
            REQUIRES_ACTION,    CANCEL,          BUYER,    CANCELLED
            REQUIRES_ACTION,    CANCEL,          SERVICE,  CANCELLED
            REQUIRES_ACTION,    EXPIRE,          SYSTEM,   EXPIRING
            REQUIRES_ACTION,    ASK_PROVIDER,    SYSTEM,   REQUIRES_ACTION
            EXPIRING,           COMPLETE_ACTION, PROVIDER, PROCESSING
            EXPIRING,           SETTLE,          PROVIDER, SETTLED
            EXPIRING,           FAIL,            PROVIDER, EXPIRED
            EXPIRING,           ASK_PROVIDER,    SYSTEM,   EXPIRING
            SETTLED,            BOOK_REFUND,     SERVICE,  PARTIALLY_REFUNDED
            SETTLED,            BOOK_REFUND,     SERVICE,  REFUNDED
            PARTIALLY_REFUNDED, BOOK_REFUND,     SERVICE,  PARTIALLY_REFUNDED
            PARTIALLY_REFUNDED, BOOK_REFUND,     SERVICE,  REFUNDED
            SETTLED,            CHARGE_BACK,     PROVIDER, CHARGED_BACK
            PARTIALLY_REFUNDED, CHARGE_BACK,     PROVIDER, CHARGED_BACK
            REFUNDED,           CHARGE_BACK,     PROVIDER, CHARGED_BACK
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
        assertThat(refused).isEqualTo(1149);
    }

    @Test
    void thePageSaysWhatTheTableSays() {
        Written.same("../docs/lifecycles/payment.md", PaymentLifecycle.TABLE.toMarkdown());
    }
}
