package tradeassurance.order.model;

import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.BUYER;
import static tradeassurance.kernel.Role.OPERATOR;
import static tradeassurance.kernel.Role.PROVIDER;
import static tradeassurance.kernel.Role.SERVICE;
import static tradeassurance.kernel.Role.SUPPLIER;
import static tradeassurance.kernel.Role.SYSTEM;
import static tradeassurance.order.model.OrderAction.ACCEPT_MODIFICATION;
import static tradeassurance.order.model.OrderAction.ACCEPT_SHORTFALL;
import static tradeassurance.order.model.OrderAction.APPLY_AGREEMENT;
import static tradeassurance.order.model.OrderAction.CANCEL;
import static tradeassurance.order.model.OrderAction.CLOSE;
import static tradeassurance.order.model.OrderAction.CONFIRM;
import static tradeassurance.order.model.OrderAction.CONFIRM_DELIVERY;
import static tradeassurance.order.model.OrderAction.DECLINE_MODIFICATION;
import static tradeassurance.order.model.OrderAction.DISCARD;
import static tradeassurance.order.model.OrderAction.EDIT;
import static tradeassurance.order.model.OrderAction.END_UNPAID;
import static tradeassurance.order.model.OrderAction.EXPIRE_MODIFICATION;
import static tradeassurance.order.model.OrderAction.EXTEND_ACCEPTANCE;
import static tradeassurance.order.model.OrderAction.HOLD;
import static tradeassurance.order.model.OrderAction.LOCK_PAYMENT;
import static tradeassurance.order.model.OrderAction.NOTE_LATE;
import static tradeassurance.order.model.OrderAction.NOTE_OVERDUE;
import static tradeassurance.order.model.OrderAction.RECORD_PAYMENT;
import static tradeassurance.order.model.OrderAction.REJECT;
import static tradeassurance.order.model.OrderAction.RELEASE;
import static tradeassurance.order.model.OrderAction.REQUEST_MODIFICATION;
import static tradeassurance.order.model.OrderAction.SHIP;
import static tradeassurance.order.model.OrderAction.SUBMIT;
import static tradeassurance.order.model.OrderAction.TELL_DELIVERY;
import static tradeassurance.order.model.OrderAction.TRACK_SHIPMENT;
import static tradeassurance.order.model.OrderAction.WAIVE_COVERAGE;
import static tradeassurance.order.model.OrderAction.WITHDRAW_MODIFICATION;
import static tradeassurance.order.model.OrderStatus.AWAITING_DELIVERY_CONFIRMATION;
import static tradeassurance.order.model.OrderStatus.AWAITING_PAYMENT;
import static tradeassurance.order.model.OrderStatus.AWAITING_SHIPMENT;
import static tradeassurance.order.model.OrderStatus.AWAITING_SUPPLIER_CONFIRMATION;
import static tradeassurance.order.model.OrderStatus.CANCELLED;
import static tradeassurance.order.model.OrderStatus.CLOSED;
import static tradeassurance.order.model.OrderStatus.COMPLETED;
import static tradeassurance.order.model.OrderStatus.DRAFT;
import static tradeassurance.order.model.OrderStatus.PARTIALLY_SHIPPED;
import static tradeassurance.order.model.OrderStatus.PAYMENT_PROCESSING;
import static tradeassurance.order.model.OrderStatus.REJECTED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import tradeassurance.kernel.Lifecycle;

/** Who may do what with an order, and what time does to it. */
public final class OrderLifecycle {

    /** Where a modification may be asked for, and waits for its answer (R72 to R74). */
    static final Set<OrderStatus> MODIFIABLE = Collections.unmodifiableSet(EnumSet.of(AWAITING_SUPPLIER_CONFIRMATION,
            AWAITING_PAYMENT, AWAITING_SHIPMENT, PARTIALLY_SHIPPED));

    private static final Set<OrderStatus> UNSHIPPED = EnumSet.of(AWAITING_SHIPMENT, PARTIALLY_SHIPPED);
    private static final Set<OrderStatus> ON_THE_WAY = EnumSet.of(PARTIALLY_SHIPPED, AWAITING_DELIVERY_CONFIRMATION);
    private static final Set<OrderStatus> PAYABLE = EnumSet.of(AWAITING_SHIPMENT, PARTIALLY_SHIPPED,
            AWAITING_DELIVERY_CONFIRMATION, COMPLETED);
    private static final Set<OrderStatus> WITH_MONEY = EnumSet.of(AWAITING_PAYMENT, AWAITING_SHIPMENT, PARTIALLY_SHIPPED,
            AWAITING_DELIVERY_CONFIRMATION, COMPLETED);

    // @formatter:off
    public static final Lifecycle<Order, OrderStatus, OrderAction> TABLE = Lifecycle
        .<Order, OrderStatus, OrderAction> of("Order", OrderStatus.class, OrderAction.class)
        .starts(DRAFT)
        .stays(DRAFT,                        EDIT,             by(BUYER, SUPPLIER))     // whoever has drafted it
        .row(DRAFT,                          DISCARD,          by(BUYER, SUPPLIER),  CANCELLED)
        .row(DRAFT,                          SUBMIT,           by(BUYER),            AWAITING_SUPPLIER_CONFIRMATION)
        .row(DRAFT,                          SUBMIT,           by(SUPPLIER),         AWAITING_PAYMENT)  // its draft confirms
        .row(DRAFT,                          CANCEL,           by(BUYER, SUPPLIER),  CANCELLED)
        .row(AWAITING_SUPPLIER_CONFIRMATION, CONFIRM,          by(SUPPLIER),         AWAITING_PAYMENT)
        .row(AWAITING_SUPPLIER_CONFIRMATION, REJECT,           by(SUPPLIER, SYSTEM), REJECTED)
        .row(AWAITING_SUPPLIER_CONFIRMATION, CANCEL,           by(BUYER, SUPPLIER),  CANCELLED)
        .row(AWAITING_PAYMENT,               LOCK_PAYMENT,     by(SERVICE),          PAYMENT_PROCESSING)
        .row(AWAITING_PAYMENT,               CANCEL,           by(BUYER, SUPPLIER, SYSTEM), CANCELLED)
        .row(AWAITING_PAYMENT,               ACCEPT_SHORTFALL, by(SUPPLIER),         AWAITING_SHIPMENT)
        .row(PAYMENT_PROCESSING,             RECORD_PAYMENT,   by(SERVICE),
                AWAITING_PAYMENT, AWAITING_SHIPMENT, PAYMENT_PROCESSING)
        .row(PAYMENT_PROCESSING,             CANCEL,           by(BUYER),            CANCELLED)         // the payment before it
        .row(UNSHIPPED,                      SHIP,             by(SUPPLIER),
                PARTIALLY_SHIPPED, AWAITING_DELIVERY_CONFIRMATION)
        .stays(ON_THE_WAY,                   TRACK_SHIPMENT,   by(SUPPLIER))
        .stays(ON_THE_WAY,                   TELL_DELIVERY,    by(BUYER, PROVIDER, OPERATOR))           // not who gains by it
        .stays(PARTIALLY_SHIPPED,            CONFIRM_DELIVERY, by(BUYER))                               // of what has come
        .row(AWAITING_DELIVERY_CONFIRMATION, CONFIRM_DELIVERY, by(BUYER, SYSTEM),    // silence accepts (R77), not what is held
                COMPLETED, AWAITING_DELIVERY_CONFIRMATION)
        .stays(AWAITING_DELIVERY_CONFIRMATION, EXTEND_ACCEPTANCE, by(BUYER, SUPPLIER))                  // each once (R75, R76)
        .row(COMPLETED,                      WAIVE_COVERAGE,   by(BUYER),            CLOSED)
        .row(COMPLETED,                      CLOSE,            by(SYSTEM),           CLOSED)

        .stays(MODIFIABLE, REQUEST_MODIFICATION,  by(BUYER, SUPPLIER))
        .stays(MODIFIABLE, DECLINE_MODIFICATION,  by(BUYER, SUPPLIER))
        .stays(MODIFIABLE, WITHDRAW_MODIFICATION, by(BUYER, SUPPLIER))
        .stays(MODIFIABLE, EXPIRE_MODIFICATION,   by(SYSTEM))
        .stays(AWAITING_SUPPLIER_CONFIRMATION, ACCEPT_MODIFICATION, by(BUYER, SUPPLIER))
        .row(AWAITING_PAYMENT,                 ACCEPT_MODIFICATION, by(BUYER, SUPPLIER), AWAITING_PAYMENT, AWAITING_SHIPMENT)
        .stays(AWAITING_SHIPMENT,              ACCEPT_MODIFICATION, by(BUYER, SUPPLIER))
        .row(PARTIALLY_SHIPPED,                ACCEPT_MODIFICATION, by(BUYER, SUPPLIER),
                PARTIALLY_SHIPPED, AWAITING_DELIVERY_CONFIRMATION)                                      // the rest is dropped
        .row(AWAITING_PAYMENT,                 APPLY_AGREEMENT,     by(SERVICE),         AWAITING_PAYMENT, AWAITING_SHIPMENT)
        .stays(PAYABLE,                        APPLY_AGREEMENT,     by(SERVICE))

        .stays(PAYABLE,                        LOCK_PAYMENT,        by(SERVICE))                        // the balance
        .stays(PAYABLE,                        ACCEPT_SHORTFALL,    by(SUPPLIER))
        .row(AWAITING_PAYMENT,                 RECORD_PAYMENT,      by(SERVICE),         AWAITING_PAYMENT, AWAITING_SHIPMENT)
        .row(AWAITING_SHIPMENT,                RECORD_PAYMENT,      by(SERVICE),         AWAITING_SHIPMENT, AWAITING_PAYMENT)
        .stays(WITH_MONEY,                     NOTE_OVERDUE,        by(SYSTEM))
        .row(EnumSet.of(AWAITING_PAYMENT, AWAITING_SHIPMENT), END_UNPAID, by(SYSTEM),    CANCELLED)     // what has come goes back
        .stays(UNSHIPPED,                      NOTE_LATE,           by(SYSTEM))

        .stays(WITH_MONEY,                     HOLD,                by(SERVICE))
        .row(AWAITING_PAYMENT,                 RELEASE,             by(SERVICE),         AWAITING_PAYMENT, CANCELLED)
        .row(AWAITING_SHIPMENT,                RELEASE,             by(SERVICE),         AWAITING_SHIPMENT, CANCELLED)
        .row(PARTIALLY_SHIPPED,                RELEASE,             by(SERVICE),         PARTIALLY_SHIPPED, CANCELLED)
        .row(AWAITING_DELIVERY_CONFIRMATION,   RELEASE,             by(SERVICE),         AWAITING_DELIVERY_CONFIRMATION, CLOSED)
        .row(COMPLETED,                        RELEASE,             by(SERVICE),         COMPLETED, CLOSED)
        // What comes before the thing that it undoes is remembered, and changes nothing else.
        .stays(EnumSet.of(DRAFT, AWAITING_SUPPLIER_CONFIRMATION, PAYMENT_PROCESSING), RELEASE, by(SERVICE))
        .stays(EnumSet.of(DRAFT, AWAITING_SUPPLIER_CONFIRMATION, PARTIALLY_SHIPPED, AWAITING_DELIVERY_CONFIRMATION, COMPLETED),
                RECORD_PAYMENT, by(SERVICE))

        .timer(AWAITING_SUPPLIER_CONFIRMATION, "CONFIRMATION", REJECT,           SUPPLIER, "REJECTED",
                "submission + 30 d", order -> order.clocks().confirmationDueAt())
        .timer(AWAITING_PAYMENT,               "PAYMENT",      CANCEL,           BUYER,    "CANCELLED",
                "confirmation + 30 d, while nothing has come", OrderTimers::payment)
        .timer(EnumSet.of(AWAITING_PAYMENT, AWAITING_SHIPMENT), "UNPAID", END_UNPAID, BUYER, "CANCELLED",
                "30 d after what the goods wait for was due, some of the price having come; not in dispute", OrderTimers::unpaid)
        .timer(AWAITING_DELIVERY_CONFIRMATION, "ACCEPTANCE",   CONFIRM_DELIVERY, BUYER,    "COMPLETED",
                "last shipment + the acceptance period + extensions; pauses for what is disputed", Acceptance::dueAt,
                Acceptance::paused)
        .timer(COMPLETED,                      "COVERAGE_END", CLOSE,            null,     "CLOSED",
                "confirmed delivery + 30 d, once all is paid; pauses in dispute", OrderTimers::coverageEnd,
                OrderTimers::coverageLeft)
        .timer(MODIFIABLE, "BUYER_ANSWER",     EXPIRE_MODIFICATION, BUYER,    "MODIFICATION_EXPIRED",
                "the supplier's request + 7 d", OrderTimers.answer(BUYER))
        .timer(MODIFIABLE, "SUPPLIER_ANSWER",  EXPIRE_MODIFICATION, SUPPLIER, "MODIFICATION_EXPIRED",
                "the buyer's request + 7 d", OrderTimers.answer(SUPPLIER))
        .timer(WITH_MONEY, "INSTALMENT",       NOTE_OVERDUE,        BUYER,    "INSTALMENT_OVERDUE",
                "when the next instalment is due", OrderTimers::instalment)
        .timer(UNSHIPPED,  "SHIPMENT",         NOTE_LATE,           SUPPLIER, "BUYER_MAY_CLAIM",
                "the end of the day to ship by", OrderTimers::shipment)

        .waits(DRAFT, "a draft binds nobody, and either side may drop it")
        .waits(PAYMENT_PROCESSING, "every payment comes to an outcome, which payment-service sees to")
        .waits(UNSHIPPED, "the supplier's delay gives the buyer a claim (R6), which only the buyer can weigh")
        .waits(COMPLETED, "an order with a balance unpaid is not closed; the supplier may let it go (A33)")
        .ends(CLOSED, CANCELLED, REJECTED)
        .build();
    // @formatter:on

    private OrderLifecycle() {
    }
}
