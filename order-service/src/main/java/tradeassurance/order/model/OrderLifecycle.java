package tradeassurance.order.model;

import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.BUYER;
import static tradeassurance.kernel.Role.SERVICE;
import static tradeassurance.kernel.Role.SUPPLIER;
import static tradeassurance.kernel.Role.SYSTEM;
import static tradeassurance.order.model.OrderAction.CANCEL;
import static tradeassurance.order.model.OrderAction.CLOSE;
import static tradeassurance.order.model.OrderAction.CONFIRM;
import static tradeassurance.order.model.OrderAction.CONFIRM_DELIVERY;
import static tradeassurance.order.model.OrderAction.HOLD;
import static tradeassurance.order.model.OrderAction.LOCK_PAYMENT;
import static tradeassurance.order.model.OrderAction.RECORD_PAYMENT;
import static tradeassurance.order.model.OrderAction.REJECT;
import static tradeassurance.order.model.OrderAction.RELEASE;
import static tradeassurance.order.model.OrderAction.SHIP;
import static tradeassurance.order.model.OrderAction.SUBMIT;
import static tradeassurance.order.model.OrderStatus.AWAITING_DELIVERY_CONFIRMATION;
import static tradeassurance.order.model.OrderStatus.AWAITING_PAYMENT;
import static tradeassurance.order.model.OrderStatus.AWAITING_SHIPMENT;
import static tradeassurance.order.model.OrderStatus.AWAITING_SUPPLIER_CONFIRMATION;
import static tradeassurance.order.model.OrderStatus.CANCELLED;
import static tradeassurance.order.model.OrderStatus.CLOSED;
import static tradeassurance.order.model.OrderStatus.COMPLETED;
import static tradeassurance.order.model.OrderStatus.DRAFT;
import static tradeassurance.order.model.OrderStatus.PAYMENT_PROCESSING;
import static tradeassurance.order.model.OrderStatus.REJECTED;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Lifecycle;

/** Who may do what with an order, and what time does to it. */
public final class OrderLifecycle {

    // @formatter:off
    public static final Lifecycle<Order, OrderStatus, OrderAction> TABLE = Lifecycle
        .<Order, OrderStatus, OrderAction> of("Order", OrderStatus.class, OrderAction.class)
        .starts(DRAFT)
        .row(DRAFT,                          SUBMIT,           by(BUYER),            AWAITING_SUPPLIER_CONFIRMATION)
        .row(DRAFT,                          SUBMIT,           by(SUPPLIER),         AWAITING_PAYMENT)  // its draft confirms
        .row(DRAFT,                          CANCEL,           by(BUYER, SUPPLIER),  CANCELLED)
        .row(AWAITING_SUPPLIER_CONFIRMATION, CONFIRM,          by(SUPPLIER),         AWAITING_PAYMENT)
        .row(AWAITING_SUPPLIER_CONFIRMATION, REJECT,           by(SUPPLIER, SYSTEM), REJECTED)
        .row(AWAITING_SUPPLIER_CONFIRMATION, CANCEL,           by(BUYER, SUPPLIER),  CANCELLED)
        .row(AWAITING_PAYMENT,               LOCK_PAYMENT,     by(SERVICE),          PAYMENT_PROCESSING)
        .row(AWAITING_PAYMENT,               CANCEL,           by(BUYER, SUPPLIER, SYSTEM), CANCELLED)
        .row(PAYMENT_PROCESSING,             RECORD_PAYMENT,   by(SERVICE),
                AWAITING_PAYMENT, AWAITING_SHIPMENT, PAYMENT_PROCESSING)
        .stays(AWAITING_SHIPMENT,            LOCK_PAYMENT,     by(SERVICE))             // the balance
        .row(AWAITING_SHIPMENT,              SHIP,             by(SUPPLIER),         AWAITING_DELIVERY_CONFIRMATION)
        .row(AWAITING_DELIVERY_CONFIRMATION, CONFIRM_DELIVERY, by(BUYER, SYSTEM),    COMPLETED)         // silence accepts (R77)
        .row(COMPLETED,                      CLOSE,            by(SYSTEM),           CLOSED)
        .row(AWAITING_PAYMENT,               RELEASE,          by(SERVICE),          AWAITING_PAYMENT, CANCELLED)
        .row(AWAITING_SHIPMENT,              RELEASE,          by(SERVICE),          AWAITING_SHIPMENT, CANCELLED)
        .row(AWAITING_DELIVERY_CONFIRMATION, RELEASE,          by(SERVICE),          AWAITING_DELIVERY_CONFIRMATION, CLOSED)
        .row(COMPLETED,                      RELEASE,          by(SERVICE),          COMPLETED, CLOSED)
        .stays(EnumSet.of(AWAITING_PAYMENT, AWAITING_SHIPMENT, AWAITING_DELIVERY_CONFIRMATION, COMPLETED),
                HOLD, by(SERVICE))
        // What comes before the thing that it undoes is remembered, and changes nothing else.
        .stays(EnumSet.of(DRAFT, AWAITING_SUPPLIER_CONFIRMATION, PAYMENT_PROCESSING), RELEASE, by(SERVICE))
        .stays(EnumSet.of(DRAFT, AWAITING_SUPPLIER_CONFIRMATION, AWAITING_PAYMENT, AWAITING_SHIPMENT,
                AWAITING_DELIVERY_CONFIRMATION, COMPLETED), RECORD_PAYMENT, by(SERVICE))

        .timer(AWAITING_SUPPLIER_CONFIRMATION, "CONFIRMATION", REJECT,           SUPPLIER, "REJECTED",
                "submission + 30 d", order -> order.clocks().confirmationDueAt())
        .timer(AWAITING_PAYMENT,               "PAYMENT",      CANCEL,           BUYER,    "CANCELLED",
                "confirmation + 30 d, while nothing has settled", OrderLifecycle::paymentDueAt)
        .timer(AWAITING_DELIVERY_CONFIRMATION, "ACCEPTANCE",   CONFIRM_DELIVERY, BUYER,    "COMPLETED",
                "shipment + the acceptance period; pauses in dispute", order -> order.clocks().acceptanceDueAt(),
                order -> left(order, order.clocks().acceptanceDueAt()))
        .timer(COMPLETED,                      "COVERAGE_END", CLOSE,            null,     "CLOSED",
                "confirmed delivery + 30 d; pauses in dispute", order -> order.clocks().coverageEndsAt(),
                order -> left(order, order.clocks().coverageEndsAt()))

        .waits(DRAFT, "a draft binds nobody, and either side may drop it")
        .waits(PAYMENT_PROCESSING, "every payment comes to an outcome, which payment-service sees to")
        .waits(AWAITING_SHIPMENT, "the supplier's delay gives the buyer a claim (R6), which only the buyer can weigh")
        .ends(CLOSED, CANCELLED, REJECTED)
        .build();
    // @formatter:on

    private OrderLifecycle() {
    }

    private static @Nullable Instant paymentDueAt(Order order) {
        return order.payments().anySettled() ? null : order.clocks().paymentDueAt();
    }

    private static @Nullable Duration left(Order order, @Nullable Instant due) {
        Instant stoppedAt = order.holds().since();
        return stoppedAt == null || due == null ? null : Duration.between(stoppedAt, due);
    }
}
