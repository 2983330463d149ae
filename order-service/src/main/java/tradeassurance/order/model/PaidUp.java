package tradeassurance.order.model;

import java.util.ArrayList;
import java.util.List;

import tradeassurance.kernel.Event;

/** What follows when money, or less to pay, has made an instalment complete. */
final class PaidUp {

    private PaidUp() {
    }

    static List<Event> events(Payments before, Payments after) {
        List<Event> events = new ArrayList<>();
        if (after.depositComplete() && !before.depositComplete()) {
            events.add(new OrderEvent.DepositPaid(after.settled(), after.promised()));
        }
        if (before.amountDue().isPositive() && !after.amountDue().isPositive()) {
            events.add(new OrderEvent.Paid(after.settled()));
        }
        return events;
    }

    static OrderStatus status(Payments payments) {
        return payments.depositComplete() ? OrderStatus.AWAITING_SHIPMENT : OrderStatus.AWAITING_PAYMENT;
    }
}
