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
            from                           | action                | by       | to
            DRAFT                          | EDIT                  | BUYER    | DRAFT
            DRAFT                          | EDIT                  | SUPPLIER | DRAFT
            DRAFT                          | DISCARD               | BUYER    | CANCELLED
            DRAFT                          | DISCARD               | SUPPLIER | CANCELLED
            DRAFT                          | SUBMIT                | BUYER    | AWAITING_SUPPLIER_CONFIRMATION
            DRAFT                          | SUBMIT                | SUPPLIER | AWAITING_PAYMENT
            DRAFT                          | CANCEL                | BUYER    | CANCELLED
            DRAFT                          | CANCEL                | SUPPLIER | CANCELLED
            AWAITING_SUPPLIER_CONFIRMATION | CONFIRM               | SUPPLIER | AWAITING_PAYMENT
            AWAITING_SUPPLIER_CONFIRMATION | REJECT                | SUPPLIER | REJECTED
            AWAITING_SUPPLIER_CONFIRMATION | REJECT                | SYSTEM   | REJECTED
            AWAITING_SUPPLIER_CONFIRMATION | CANCEL                | BUYER    | CANCELLED
            AWAITING_SUPPLIER_CONFIRMATION | CANCEL                | SUPPLIER | CANCELLED
            AWAITING_PAYMENT               | LOCK_PAYMENT          | SERVICE  | PAYMENT_PROCESSING
            AWAITING_PAYMENT               | CANCEL                | BUYER    | CANCELLED
            AWAITING_PAYMENT               | CANCEL                | SUPPLIER | CANCELLED
            AWAITING_PAYMENT               | CANCEL                | SYSTEM   | CANCELLED
            AWAITING_PAYMENT               | ACCEPT_SHORTFALL      | SUPPLIER | AWAITING_SHIPMENT
            PAYMENT_PROCESSING             | RECORD_PAYMENT        | SERVICE  | AWAITING_SHIPMENT
            PAYMENT_PROCESSING             | RECORD_PAYMENT        | SERVICE  | AWAITING_PAYMENT
            PAYMENT_PROCESSING             | RECORD_PAYMENT        | SERVICE  | PAYMENT_PROCESSING
            PAYMENT_PROCESSING             | CANCEL                | BUYER    | CANCELLED
            AWAITING_SHIPMENT              | SHIP                  | SUPPLIER | PARTIALLY_SHIPPED
            AWAITING_SHIPMENT              | SHIP                  | SUPPLIER | AWAITING_DELIVERY_CONFIRMATION
            PARTIALLY_SHIPPED              | SHIP                  | SUPPLIER | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | SHIP                  | SUPPLIER | AWAITING_DELIVERY_CONFIRMATION
            PARTIALLY_SHIPPED              | TRACK_SHIPMENT        | SUPPLIER | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | TELL_DELIVERY         | BUYER    | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | TELL_DELIVERY         | PROVIDER | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | TELL_DELIVERY         | OPERATOR | PARTIALLY_SHIPPED
            AWAITING_DELIVERY_CONFIRMATION | TRACK_SHIPMENT        | SUPPLIER | AWAITING_DELIVERY_CONFIRMATION
            AWAITING_DELIVERY_CONFIRMATION | TELL_DELIVERY         | BUYER    | AWAITING_DELIVERY_CONFIRMATION
            AWAITING_DELIVERY_CONFIRMATION | TELL_DELIVERY         | PROVIDER | AWAITING_DELIVERY_CONFIRMATION
            AWAITING_DELIVERY_CONFIRMATION | TELL_DELIVERY         | OPERATOR | AWAITING_DELIVERY_CONFIRMATION
            PARTIALLY_SHIPPED              | CONFIRM_DELIVERY      | BUYER    | PARTIALLY_SHIPPED
            AWAITING_DELIVERY_CONFIRMATION | CONFIRM_DELIVERY      | BUYER    | COMPLETED
            AWAITING_DELIVERY_CONFIRMATION | CONFIRM_DELIVERY      | BUYER    | AWAITING_DELIVERY_CONFIRMATION
            AWAITING_DELIVERY_CONFIRMATION | CONFIRM_DELIVERY      | SYSTEM   | COMPLETED
            AWAITING_DELIVERY_CONFIRMATION | CONFIRM_DELIVERY      | SYSTEM   | AWAITING_DELIVERY_CONFIRMATION
            AWAITING_DELIVERY_CONFIRMATION | EXTEND_ACCEPTANCE     | BUYER    | AWAITING_DELIVERY_CONFIRMATION
            AWAITING_DELIVERY_CONFIRMATION | EXTEND_ACCEPTANCE     | SUPPLIER | AWAITING_DELIVERY_CONFIRMATION
            COMPLETED                      | WAIVE_COVERAGE        | BUYER    | CLOSED
            COMPLETED                      | CLOSE                 | SYSTEM   | CLOSED
            AWAITING_SUPPLIER_CONFIRMATION | REQUEST_MODIFICATION  | BUYER    | AWAITING_SUPPLIER_CONFIRMATION
            AWAITING_SUPPLIER_CONFIRMATION | REQUEST_MODIFICATION  | SUPPLIER | AWAITING_SUPPLIER_CONFIRMATION
            AWAITING_SUPPLIER_CONFIRMATION | DECLINE_MODIFICATION  | BUYER    | AWAITING_SUPPLIER_CONFIRMATION
            AWAITING_SUPPLIER_CONFIRMATION | DECLINE_MODIFICATION  | SUPPLIER | AWAITING_SUPPLIER_CONFIRMATION
            AWAITING_SUPPLIER_CONFIRMATION | WITHDRAW_MODIFICATION | BUYER    | AWAITING_SUPPLIER_CONFIRMATION
            AWAITING_SUPPLIER_CONFIRMATION | WITHDRAW_MODIFICATION | SUPPLIER | AWAITING_SUPPLIER_CONFIRMATION
            AWAITING_SUPPLIER_CONFIRMATION | EXPIRE_MODIFICATION   | SYSTEM   | AWAITING_SUPPLIER_CONFIRMATION
            AWAITING_SUPPLIER_CONFIRMATION | ACCEPT_MODIFICATION   | BUYER    | AWAITING_SUPPLIER_CONFIRMATION
            AWAITING_SUPPLIER_CONFIRMATION | ACCEPT_MODIFICATION   | SUPPLIER | AWAITING_SUPPLIER_CONFIRMATION
            AWAITING_PAYMENT               | REQUEST_MODIFICATION  | BUYER    | AWAITING_PAYMENT
            AWAITING_PAYMENT               | REQUEST_MODIFICATION  | SUPPLIER | AWAITING_PAYMENT
            AWAITING_PAYMENT               | DECLINE_MODIFICATION  | BUYER    | AWAITING_PAYMENT
            AWAITING_PAYMENT               | DECLINE_MODIFICATION  | SUPPLIER | AWAITING_PAYMENT
            AWAITING_PAYMENT               | WITHDRAW_MODIFICATION | BUYER    | AWAITING_PAYMENT
            AWAITING_PAYMENT               | WITHDRAW_MODIFICATION | SUPPLIER | AWAITING_PAYMENT
            AWAITING_PAYMENT               | EXPIRE_MODIFICATION   | SYSTEM   | AWAITING_PAYMENT
            AWAITING_PAYMENT               | ACCEPT_MODIFICATION   | BUYER    | AWAITING_PAYMENT
            AWAITING_PAYMENT               | ACCEPT_MODIFICATION   | SUPPLIER | AWAITING_PAYMENT
            AWAITING_SHIPMENT              | REQUEST_MODIFICATION  | BUYER    | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | REQUEST_MODIFICATION  | SUPPLIER | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | DECLINE_MODIFICATION  | BUYER    | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | DECLINE_MODIFICATION  | SUPPLIER | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | WITHDRAW_MODIFICATION | BUYER    | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | WITHDRAW_MODIFICATION | SUPPLIER | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | EXPIRE_MODIFICATION   | SYSTEM   | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | ACCEPT_MODIFICATION   | BUYER    | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | ACCEPT_MODIFICATION   | SUPPLIER | AWAITING_SHIPMENT
            PARTIALLY_SHIPPED              | REQUEST_MODIFICATION  | BUYER    | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | REQUEST_MODIFICATION  | SUPPLIER | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | DECLINE_MODIFICATION  | BUYER    | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | DECLINE_MODIFICATION  | SUPPLIER | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | WITHDRAW_MODIFICATION | BUYER    | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | WITHDRAW_MODIFICATION | SUPPLIER | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | EXPIRE_MODIFICATION   | SYSTEM   | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | ACCEPT_MODIFICATION   | BUYER    | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | ACCEPT_MODIFICATION   | SUPPLIER | PARTIALLY_SHIPPED
            AWAITING_PAYMENT               | ACCEPT_MODIFICATION   | BUYER    | AWAITING_SHIPMENT
            AWAITING_PAYMENT               | ACCEPT_MODIFICATION   | SUPPLIER | AWAITING_SHIPMENT
            PARTIALLY_SHIPPED              | ACCEPT_MODIFICATION   | BUYER    | AWAITING_DELIVERY_CONFIRMATION
            PARTIALLY_SHIPPED              | ACCEPT_MODIFICATION   | SUPPLIER | AWAITING_DELIVERY_CONFIRMATION
            AWAITING_PAYMENT               | APPLY_AGREEMENT       | SERVICE  | AWAITING_PAYMENT
            AWAITING_PAYMENT               | HOLD                  | SERVICE  | AWAITING_PAYMENT
            AWAITING_PAYMENT               | RELEASE               | SERVICE  | AWAITING_PAYMENT
            AWAITING_PAYMENT               | NOTE_OVERDUE          | SYSTEM   | AWAITING_PAYMENT
            AWAITING_PAYMENT               | RECORD_PAYMENT        | SERVICE  | AWAITING_PAYMENT
            AWAITING_SHIPMENT              | APPLY_AGREEMENT       | SERVICE  | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | HOLD                  | SERVICE  | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | RELEASE               | SERVICE  | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | NOTE_OVERDUE          | SYSTEM   | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | RECORD_PAYMENT        | SERVICE  | AWAITING_SHIPMENT
            PARTIALLY_SHIPPED              | APPLY_AGREEMENT       | SERVICE  | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | HOLD                  | SERVICE  | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | RELEASE               | SERVICE  | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | NOTE_OVERDUE          | SYSTEM   | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | RECORD_PAYMENT        | SERVICE  | PARTIALLY_SHIPPED
            AWAITING_DELIVERY_CONFIRMATION | APPLY_AGREEMENT       | SERVICE  | AWAITING_DELIVERY_CONFIRMATION
            AWAITING_DELIVERY_CONFIRMATION | HOLD                  | SERVICE  | AWAITING_DELIVERY_CONFIRMATION
            AWAITING_DELIVERY_CONFIRMATION | RELEASE               | SERVICE  | AWAITING_DELIVERY_CONFIRMATION
            AWAITING_DELIVERY_CONFIRMATION | NOTE_OVERDUE          | SYSTEM   | AWAITING_DELIVERY_CONFIRMATION
            AWAITING_DELIVERY_CONFIRMATION | RECORD_PAYMENT        | SERVICE  | AWAITING_DELIVERY_CONFIRMATION
            COMPLETED                      | APPLY_AGREEMENT       | SERVICE  | COMPLETED
            COMPLETED                      | HOLD                  | SERVICE  | COMPLETED
            COMPLETED                      | RELEASE               | SERVICE  | COMPLETED
            COMPLETED                      | NOTE_OVERDUE          | SYSTEM   | COMPLETED
            COMPLETED                      | RECORD_PAYMENT        | SERVICE  | COMPLETED
            AWAITING_PAYMENT               | APPLY_AGREEMENT       | SERVICE  | AWAITING_SHIPMENT
            AWAITING_PAYMENT               | RECORD_PAYMENT        | SERVICE  | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | RECORD_PAYMENT        | SERVICE  | AWAITING_PAYMENT
            AWAITING_SHIPMENT              | LOCK_PAYMENT          | SERVICE  | AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | ACCEPT_SHORTFALL      | SUPPLIER | AWAITING_SHIPMENT
            PARTIALLY_SHIPPED              | LOCK_PAYMENT          | SERVICE  | PARTIALLY_SHIPPED
            PARTIALLY_SHIPPED              | ACCEPT_SHORTFALL      | SUPPLIER | PARTIALLY_SHIPPED
            AWAITING_DELIVERY_CONFIRMATION | LOCK_PAYMENT          | SERVICE  | AWAITING_DELIVERY_CONFIRMATION
            AWAITING_DELIVERY_CONFIRMATION | ACCEPT_SHORTFALL      | SUPPLIER | AWAITING_DELIVERY_CONFIRMATION
            COMPLETED                      | LOCK_PAYMENT          | SERVICE  | COMPLETED
            COMPLETED                      | ACCEPT_SHORTFALL      | SUPPLIER | COMPLETED
            AWAITING_SHIPMENT              | NOTE_LATE             | SYSTEM   | AWAITING_SHIPMENT
            PARTIALLY_SHIPPED              | NOTE_LATE             | SYSTEM   | PARTIALLY_SHIPPED
            AWAITING_PAYMENT               | RELEASE               | SERVICE  | CANCELLED
            AWAITING_SHIPMENT              | RELEASE               | SERVICE  | CANCELLED
            PARTIALLY_SHIPPED              | RELEASE               | SERVICE  | CANCELLED
            AWAITING_DELIVERY_CONFIRMATION | RELEASE               | SERVICE  | CLOSED
            COMPLETED                      | RELEASE               | SERVICE  | CLOSED
            DRAFT                          | RELEASE               | SERVICE  | DRAFT
            AWAITING_SUPPLIER_CONFIRMATION | RELEASE               | SERVICE  | AWAITING_SUPPLIER_CONFIRMATION
            PAYMENT_PROCESSING             | RELEASE               | SERVICE  | PAYMENT_PROCESSING
            DRAFT                          | RECORD_PAYMENT        | SERVICE  | DRAFT
            AWAITING_SUPPLIER_CONFIRMATION | RECORD_PAYMENT        | SERVICE  | AWAITING_SUPPLIER_CONFIRMATION
            """)
    void leadsTo(OrderStatus from, OrderAction action, Role by, OrderStatus to) {
        assertThat(OrderLifecycle.TABLE.next(from, action, by, to)).isEqualTo(to);
    }

    /** 11 states, 26 actions and 7 roles: of 2,002 combinations, 113 are possible. */
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
        assertThat(refused).isEqualTo(1889);
        assertThat(OrderLifecycle.TABLE.rows()).isEqualTo(113);
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
