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
            from                           | action                | by                       | to
            DRAFT                          | EDIT                  | BUYER SUPPLIER           | stays
            DRAFT                          | DISCARD               | BUYER SUPPLIER           | CANCELLED
            DRAFT                          | SUBMIT                | BUYER                    | AWAITING_SUPPLIER_CONFIRMATION
            DRAFT                          | SUBMIT                | SUPPLIER                 | AWAITING_PAYMENT
            DRAFT                          | CANCEL                | BUYER SUPPLIER           | CANCELLED
            AWAITING_SUPPLIER_CONFIRMATION | CONFIRM               | SUPPLIER                 | AWAITING_PAYMENT
            AWAITING_SUPPLIER_CONFIRMATION | REJECT                | SUPPLIER SYSTEM          | REJECTED
            AWAITING_SUPPLIER_CONFIRMATION | CANCEL                | BUYER SUPPLIER           | CANCELLED
            AWAITING_PAYMENT               | LOCK_PAYMENT          | SERVICE                  | PAYMENT_PROCESSING
            AWAITING_PAYMENT               | CANCEL                | BUYER SUPPLIER SYSTEM    | CANCELLED
            AWAITING_PAYMENT               | ACCEPT_SHORTFALL      | SUPPLIER                 | AWAITING_SHIPMENT
            PAYMENT_PROCESSING             | RECORD_PAYMENT        | SERVICE                  | AWAITING_SHIPMENT AWAITING_PAYMENT PAYMENT_PROCESSING
            PAYMENT_PROCESSING             | CANCEL                | BUYER                    | CANCELLED
            AWAITING_SHIPMENT              | SHIP                  | SUPPLIER                 | PARTIALLY_SHIPPED AWAITING_DELIVERY_CONFIRMATION
            PARTIALLY_SHIPPED              | SHIP                  | SUPPLIER                 | PARTIALLY_SHIPPED AWAITING_DELIVERY_CONFIRMATION
            PARTIALLY_SHIPPED              | TRACK_SHIPMENT        | SUPPLIER                 | stays
            PARTIALLY_SHIPPED              | TELL_DELIVERY         | BUYER PROVIDER OPERATOR  | stays
            AWAITING_DELIVERY_CONFIRMATION | TRACK_SHIPMENT        | SUPPLIER                 | stays
            AWAITING_DELIVERY_CONFIRMATION | TELL_DELIVERY         | BUYER PROVIDER OPERATOR  | stays
            PARTIALLY_SHIPPED              | CONFIRM_DELIVERY      | BUYER                    | stays
            AWAITING_DELIVERY_CONFIRMATION | CONFIRM_DELIVERY      | BUYER SYSTEM             | COMPLETED AWAITING_DELIVERY_CONFIRMATION
            AWAITING_DELIVERY_CONFIRMATION | EXTEND_ACCEPTANCE     | BUYER SUPPLIER           | stays
            COMPLETED                      | WAIVE_COVERAGE        | BUYER                    | CLOSED
            COMPLETED                      | CLOSE                 | SYSTEM                   | CLOSED
            AWAITING_SUPPLIER_CONFIRMATION | REQUEST_MODIFICATION  | BUYER SUPPLIER           | stays
            AWAITING_SUPPLIER_CONFIRMATION | DECLINE_MODIFICATION  | BUYER SUPPLIER           | stays
            AWAITING_SUPPLIER_CONFIRMATION | WITHDRAW_MODIFICATION | BUYER SUPPLIER           | stays
            AWAITING_SUPPLIER_CONFIRMATION | EXPIRE_MODIFICATION   | SYSTEM                   | stays
            AWAITING_SUPPLIER_CONFIRMATION | ACCEPT_MODIFICATION   | BUYER SUPPLIER           | stays
            AWAITING_PAYMENT               | REQUEST_MODIFICATION  | BUYER SUPPLIER           | stays
            AWAITING_PAYMENT               | DECLINE_MODIFICATION  | BUYER SUPPLIER           | stays
            AWAITING_PAYMENT               | WITHDRAW_MODIFICATION | BUYER SUPPLIER           | stays
            AWAITING_PAYMENT               | EXPIRE_MODIFICATION   | SYSTEM                   | stays
            AWAITING_PAYMENT               | ACCEPT_MODIFICATION   | BUYER SUPPLIER           | AWAITING_PAYMENT AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | REQUEST_MODIFICATION  | BUYER SUPPLIER           | stays
            AWAITING_SHIPMENT              | DECLINE_MODIFICATION  | BUYER SUPPLIER           | stays
            AWAITING_SHIPMENT              | WITHDRAW_MODIFICATION | BUYER SUPPLIER           | stays
            AWAITING_SHIPMENT              | EXPIRE_MODIFICATION   | SYSTEM                   | stays
            AWAITING_SHIPMENT              | ACCEPT_MODIFICATION   | BUYER SUPPLIER           | stays
            PARTIALLY_SHIPPED              | REQUEST_MODIFICATION  | BUYER SUPPLIER           | stays
            PARTIALLY_SHIPPED              | DECLINE_MODIFICATION  | BUYER SUPPLIER           | stays
            PARTIALLY_SHIPPED              | WITHDRAW_MODIFICATION | BUYER SUPPLIER           | stays
            PARTIALLY_SHIPPED              | EXPIRE_MODIFICATION   | SYSTEM                   | stays
            PARTIALLY_SHIPPED              | ACCEPT_MODIFICATION   | BUYER SUPPLIER           | PARTIALLY_SHIPPED AWAITING_DELIVERY_CONFIRMATION
            AWAITING_PAYMENT               | APPLY_AGREEMENT       | SERVICE                  | AWAITING_PAYMENT AWAITING_SHIPMENT
            AWAITING_PAYMENT               | HOLD                  | SERVICE                  | stays
            AWAITING_PAYMENT               | RELEASE               | SERVICE                  | AWAITING_PAYMENT CANCELLED
            AWAITING_PAYMENT               | NOTE_OVERDUE          | SYSTEM                   | stays
            AWAITING_PAYMENT               | RECORD_PAYMENT        | SERVICE                  | AWAITING_PAYMENT AWAITING_SHIPMENT
            AWAITING_SHIPMENT              | APPLY_AGREEMENT       | SERVICE                  | stays
            AWAITING_SHIPMENT              | HOLD                  | SERVICE                  | stays
            AWAITING_SHIPMENT              | RELEASE               | SERVICE                  | AWAITING_SHIPMENT CANCELLED
            AWAITING_SHIPMENT              | NOTE_OVERDUE          | SYSTEM                   | stays
            AWAITING_SHIPMENT              | RECORD_PAYMENT        | SERVICE                  | AWAITING_SHIPMENT AWAITING_PAYMENT
            PARTIALLY_SHIPPED              | APPLY_AGREEMENT       | SERVICE                  | stays
            PARTIALLY_SHIPPED              | HOLD                  | SERVICE                  | stays
            PARTIALLY_SHIPPED              | RELEASE               | SERVICE                  | PARTIALLY_SHIPPED CANCELLED
            PARTIALLY_SHIPPED              | NOTE_OVERDUE          | SYSTEM                   | stays
            PARTIALLY_SHIPPED              | RECORD_PAYMENT        | SERVICE                  | stays
            AWAITING_DELIVERY_CONFIRMATION | APPLY_AGREEMENT       | SERVICE                  | stays
            AWAITING_DELIVERY_CONFIRMATION | HOLD                  | SERVICE                  | stays
            AWAITING_DELIVERY_CONFIRMATION | RELEASE               | SERVICE                  | AWAITING_DELIVERY_CONFIRMATION CLOSED
            AWAITING_DELIVERY_CONFIRMATION | NOTE_OVERDUE          | SYSTEM                   | stays
            AWAITING_DELIVERY_CONFIRMATION | RECORD_PAYMENT        | SERVICE                  | stays
            COMPLETED                      | APPLY_AGREEMENT       | SERVICE                  | stays
            COMPLETED                      | HOLD                  | SERVICE                  | stays
            COMPLETED                      | RELEASE               | SERVICE                  | COMPLETED CLOSED
            COMPLETED                      | NOTE_OVERDUE          | SYSTEM                   | stays
            COMPLETED                      | RECORD_PAYMENT        | SERVICE                  | stays
            AWAITING_SHIPMENT              | LOCK_PAYMENT          | SERVICE                  | stays
            AWAITING_SHIPMENT              | ACCEPT_SHORTFALL      | SUPPLIER                 | stays
            PARTIALLY_SHIPPED              | LOCK_PAYMENT          | SERVICE                  | stays
            PARTIALLY_SHIPPED              | ACCEPT_SHORTFALL      | SUPPLIER                 | stays
            AWAITING_DELIVERY_CONFIRMATION | LOCK_PAYMENT          | SERVICE                  | stays
            AWAITING_DELIVERY_CONFIRMATION | ACCEPT_SHORTFALL      | SUPPLIER                 | stays
            COMPLETED                      | LOCK_PAYMENT          | SERVICE                  | stays
            COMPLETED                      | ACCEPT_SHORTFALL      | SUPPLIER                 | stays
            AWAITING_PAYMENT               | END_UNPAID            | SYSTEM                   | CANCELLED
            AWAITING_SHIPMENT              | END_UNPAID            | SYSTEM                   | CANCELLED
            AWAITING_SHIPMENT              | NOTE_LATE             | SYSTEM                   | stays
            PARTIALLY_SHIPPED              | NOTE_LATE             | SYSTEM                   | stays
            DRAFT                          | RELEASE               | SERVICE                  | stays
            AWAITING_SUPPLIER_CONFIRMATION | RELEASE               | SERVICE                  | stays
            PAYMENT_PROCESSING             | RELEASE               | SERVICE                  | stays
            DRAFT                          | RECORD_PAYMENT        | SERVICE                  | stays
            AWAITING_SUPPLIER_CONFIRMATION | RECORD_PAYMENT        | SERVICE                  | stays
            """)
    void leadsTo(OrderStatus from, OrderAction action, String by, String to) {
        for (String role : by.split(" ")) {
            for (String target : to.split(" ")) {
                OrderStatus next = target.equals("stays") ? from : OrderStatus.valueOf(target);
                assertThat(OrderLifecycle.TABLE.next(from, action, Role.valueOf(role), next)).isEqualTo(next);
            }
        }
    }

    /** 11 states, 27 actions and 7 roles: of 2,079 combinations, 115 are possible. */
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
        assertThat(refused).isEqualTo(1964);
        assertThat(OrderLifecycle.TABLE.rows()).isEqualTo(115);
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
