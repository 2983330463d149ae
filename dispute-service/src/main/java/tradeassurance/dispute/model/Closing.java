package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.DisputeEvent.Closed;
import tradeassurance.dispute.model.DisputeEvent.RefundOrdered;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** The two ways out of a dispute: with a refund, or at once. */
final class Closing {

    private Closing() {
    }

    /** Ends in {@code REFUND_PENDING} where an amount is given, else in {@code CLOSED}. */
    static Decision<Dispute> settle(Dispute dispute, Command command, Actor by, Outcome outcome, @Nullable Money amount,
            Event because, Instant now) {
        List<Event> events = new ArrayList<>(List.of(because));
        Dispute next;
        if (amount == null) {
            next = close(dispute, command, by, Settlement.without(outcome), now);
            events.add(new Closed(outcome, null, false));
        } else {
            next = dispute.in(DisputeLifecycle.TABLE.next(dispute.state(), command, by.role(), State.REFUND_PENDING))
                    .with(Settlement.of(outcome, amount));
            events.add(new RefundOrdered(outcome, amount));
        }
        return new Decision<>(next, events);
    }

    static Dispute close(Dispute dispute, Command command, Actor by, Settlement settlement, Instant now) {
        return dispute.in(DisputeLifecycle.TABLE.next(dispute.state(), command, by.role(), State.CLOSED)).closed(settlement,
                now);
    }
}
