package tradeassurance.limit.reservation.model;

import java.time.Instant;
import java.util.List;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.limit.reservation.model.ReservationEvent.Committed;
import tradeassurance.limit.reservation.model.ReservationEvent.Dropped;
import tradeassurance.limit.reservation.model.ReservationEvent.Released;
import tradeassurance.limit.reservation.model.ReservationEvent.Reserved;
import tradeassurance.limit.reservation.model.ReservationLifecycle.Command;

/**
 * What one payment holds of its supplier's limit. There is one per payment, so that a repeated reserve finds the first.
 *
 * @param granted the least of what was requested and what was available; possibly nothing
 * @param committed what was advanced when the payment settled
 * @param released what has been given back by releases
 */
public record Reservation(String paymentId, String orderId, String supplierId, ReservationState state, Money requested,
        Money granted,
        Money committed, Money released) implements Aggregate<Reservation> {

    /** Reserves what there is room for: the least of the amount and the room, never more (INV2). */
    public static Decision<Reservation> reserve(String paymentId, String orderId, String supplierId, Money amount, Money room) {
        Money granted = requirePositive(amount).min(room);
        Money nothing = Money.zero(amount.currency());
        return Decision.of(
                new Reservation(paymentId, orderId, supplierId, ReservationState.RESERVED, amount, granted, nothing, nothing),
                new Reserved(paymentId, orderId, supplierId, amount, granted));
    }

    /** What a release leaves that has overtaken its reserve: the reserve will find it, and be granted nothing. */
    public static Decision<Reservation> tombstone(String paymentId, String orderId, String supplierId, Money nothing,
            String reason) {
        return Decision.of(
                new Reservation(paymentId, orderId, supplierId, ReservationState.RELEASED, nothing, nothing, nothing, nothing),
                new Dropped(paymentId, orderId, supplierId, nothing, reason));
    }

    @Override
    public String id() {
        return paymentId;
    }

    /** Refuses where the payment is told to hold a reservation for another order or at another supplier. */
    public Reservation requireFor(String order, String supplier) {
        if (!orderId.equals(order) || !supplierId.equals(supplier)) {
            throw new Refusal(ReservationRefusal.RESERVED_FOR_ANOTHER,
                    paymentId + " holds a reservation for order " + orderId + " at supplier " + supplierId);
        }
        return this;
    }

    public Decision<Reservation> decide(ReservationCommand command, Actor by, Instant now) {
        return command.on(this, by);
    }

    Decision<Reservation> commit(Money wanted, Actor by) {
        Money amount = requirePositive(wanted);
        if (committed.isPositive()) {
            return again(amount);
        }
        ReservationState next = ReservationLifecycle.TABLE.next(state, Command.COMMIT, by.role());
        if (amount.moreThan(granted)) {
            throw new Refusal(ReservationRefusal.MORE_THAN_GRANTED, granted + " was granted, not " + amount)
                    .with("granted", granted.amount()).at("/amount");
        }
        return Decision.of(new Reservation(paymentId, orderId, supplierId, next, requested, granted, amount, released),
                new Committed(paymentId, orderId, supplierId, amount, granted.minus(amount)));
    }

    private Decision<Reservation> again(Money amount) {
        if (!amount.equals(committed)) {
            throw new Refusal(ReservationRefusal.COMMITTED_OTHERWISE, committed + " was committed before, not " + amount)
                    .with("committed", committed.amount()).at("/amount");
        }
        return Decision.unchanged(this);
    }

    Decision<Reservation> release(ReservationCommand.Release release, Actor by) {
        return switch (state) {
            case RESERVED -> drop(release, by);
            case COMMITTED, PARTIALLY_RELEASED -> giveBack(release, by);
            case RELEASED -> Decision.unchanged(this);
        };
    }

    private Decision<Reservation> drop(ReservationCommand.Release release, Actor by) {
        ReservationState next = ReservationLifecycle.TABLE.next(state, Command.RELEASE, by.role());
        if (release.amount() != null && requirePositive(release.amount()).lessThan(granted)) {
            throw new Refusal(ReservationRefusal.NOT_COMMITTED_YET,
                    "a part can be given back only after the payment has settled").at("/amount");
        }
        return Decision.of(new Reservation(paymentId, orderId, supplierId, next, requested, granted, committed, granted),
                new Dropped(paymentId, orderId, supplierId, granted, release.reason()));
    }

    private Decision<Reservation> giveBack(ReservationCommand.Release release, Actor by) {
        Money inUse = committed.minus(released);
        Money amount = release.amount() == null ? inUse : requirePositive(release.amount());
        ReservationState to = amount.lessThan(inUse) ? ReservationState.PARTIALLY_RELEASED : ReservationState.RELEASED;
        ReservationState next = ReservationLifecycle.TABLE.next(state, Command.RELEASE, by.role(), to);
        if (amount.moreThan(inUse)) {
            throw new Refusal(ReservationRefusal.MORE_THAN_USED, inUse + " is in use, not " + amount)
                    .with("in_use", inUse.amount()).at("/amount");
        }
        return Decision.of(
                new Reservation(paymentId, orderId, supplierId, next, requested, granted, committed, released.plus(amount)),
                new Released(paymentId, orderId, supplierId, amount, inUse.minus(amount), release.reason()));
    }

    private static Money requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new Refusal(ReservationRefusal.AMOUNT_NOT_POSITIVE, "the amount must be more than nothing").at("/amount");
        }
        return amount;
    }

    @Override
    public List<Deadline> deadlines() {
        return ReservationLifecycle.TABLE.deadlines(this, state);
    }

    @Override
    public Decision<Reservation> lapse(Deadline due) {
        throw new IllegalStateException("a reservation has no timers: " + ReservationLifecycle.TABLE.lapse(due));
    }
}
