package tradeassurance.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.chassis.testing.Written;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

class OrderLifecycleTest {

    @ParameterizedTest(name = "{0}: {1} by {2} -> {3}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from                           | action           | by       | to
            DRAFT                          | SUBMIT           | BUYER    | AWAITING_SUPPLIER_CONFIRMATION
            DRAFT                          | SUBMIT           | SUPPLIER | AWAITING_PAYMENT
            AWAITING_SUPPLIER_CONFIRMATION | CONFIRM          | SUPPLIER | AWAITING_PAYMENT
            AWAITING_SUPPLIER_CONFIRMATION | REJECT           | SUPPLIER | REJECTED
            AWAITING_SUPPLIER_CONFIRMATION | REJECT           | SYSTEM   | REJECTED
            AWAITING_PAYMENT               | LOCK_PAYMENT     | SERVICE  | PAYMENT_PROCESSING
            AWAITING_PAYMENT               | CANCEL           | SYSTEM   | CANCELLED
            PAYMENT_PROCESSING             | RECORD_PAYMENT   | SERVICE  | AWAITING_SHIPMENT
            PAYMENT_PROCESSING             | RECORD_PAYMENT   | SERVICE  | AWAITING_PAYMENT
            AWAITING_SHIPMENT              | LOCK_PAYMENT     | SERVICE  | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | RECORD_PAYMENT   | SERVICE  | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | SHIP             | SUPPLIER | AWAITING_DELIVERY_CONFIRMATION
            AWAITING_DELIVERY_CONFIRMATION | CONFIRM_DELIVERY | BUYER    | COMPLETED
            AWAITING_DELIVERY_CONFIRMATION | CONFIRM_DELIVERY | SYSTEM   | COMPLETED
            COMPLETED                      | CLOSE            | SYSTEM   | CLOSED
            DRAFT                          | CANCEL           | BUYER    | CANCELLED
            DRAFT                          | CANCEL           | SUPPLIER | CANCELLED
            AWAITING_SUPPLIER_CONFIRMATION | CANCEL           | BUYER    | CANCELLED
            AWAITING_SUPPLIER_CONFIRMATION | CANCEL           | SUPPLIER | CANCELLED
            AWAITING_PAYMENT               | CANCEL           | BUYER    | CANCELLED
            AWAITING_PAYMENT               | CANCEL           | SUPPLIER | CANCELLED
            AWAITING_SHIPMENT              | RELEASE          | SERVICE  | CANCELLED
            AWAITING_DELIVERY_CONFIRMATION | RELEASE          | SERVICE  | CLOSED
            COMPLETED                      | RELEASE          | SERVICE  | CLOSED
            AWAITING_PAYMENT               | HOLD             | SERVICE  | AWAITING_PAYMENT
            AWAITING_SHIPMENT              | HOLD             | SERVICE  | AWAITING_SHIPMENT
            AWAITING_DELIVERY_CONFIRMATION | HOLD             | SERVICE  | AWAITING_DELIVERY_CONFIRMATION
            COMPLETED                      | HOLD             | SERVICE  | COMPLETED
            AWAITING_SHIPMENT              | RELEASE          | SERVICE  | AWAITING_SHIPMENT
            AWAITING_DELIVERY_CONFIRMATION | RELEASE          | SERVICE  | AWAITING_DELIVERY_CONFIRMATION
            COMPLETED                      | RELEASE          | SERVICE  | COMPLETED
            """)
    void leadsTo(OrderStatus from, OrderAction action, Role by, OrderStatus to) {
        assertThat(OrderLifecycle.TABLE.next(from, action, by, to)).isEqualTo(to);
    }

    /** 10 states, 11 actions and 7 roles: of 770 combinations, 36 are possible. */
    @Test
    void everythingElseIsRefused() {
        int refused = 0;
        for (OrderStatus from : OrderStatus.values()) {
            for (OrderAction action : OrderAction.values()) {
                for (Role by : Role.values()) {
                    refused += refused(from, action, by) ? 1 : 0;
                }
            }
        }
        assertThat(refused).isEqualTo(734);
        assertThat(OrderLifecycle.TABLE.rows()).isEqualTo(36);
    }

    private static boolean refused(OrderStatus from, OrderAction action, Role by) {
        return !OrderLifecycle.TABLE.allowed(from, by).contains(action);
    }

    @Test
    void whoMayNeverIsForbiddenAndWhoMayNotNowIsToldWhatIsPossible() {
        assertThatThrownBy(() -> OrderLifecycle.TABLE.require(OrderStatus.AWAITING_SHIPMENT, OrderAction.SHIP, Role.BUYER))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(Refused.FORBIDDEN));
        assertThatThrownBy(() -> OrderLifecycle.TABLE.require(OrderStatus.COMPLETED, OrderAction.SHIP, Role.SUPPLIER))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.facts()).containsKeys("current_status",
                        "allowed_actions"));
    }

    @Test
    void thePageIsTheTable() {
        Written.same("../docs/lifecycles/order.md", OrderLifecycle.TABLE.toMarkdown());
    }
}
