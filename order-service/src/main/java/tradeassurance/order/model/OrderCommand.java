package tradeassurance.order.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** Something that is asked of an order, with what it carries. Repeating one that already holds changes nothing. */
public sealed interface OrderCommand permits Submit, Confirm, Reject, Cancel, LockPayment, RecordPayment, Ship, ConfirmDelivery,
        HoldForDispute, ReleaseHold, Close {

    Decision<Order> on(Order order, Actor by, Instant now);
}
