package tradeassurance.limit.reservation.model;

import java.time.Instant;
import java.util.Currency;
import java.util.List;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.ExchangeRate;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
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
 * @param rate what the payment's currency, in which all these are, is worth in the limit's; the same from reserve to release
 */
public record Reservation(String paymentId, String orderId, String supplierId, ReservationState state, Money requested,
        Money granted, Money committed, Money released, ExchangeRate rate) implements Aggregate<Reservation> {

    /** One for a payment in the limit's own currency. */
    public Reservation(String paymentId, String orderId, String supplierId, ReservationState state, Money requested,
            Money granted, Money committed, Money released) {
        this(paymentId, orderId, supplierId, state, requested, granted, committed, released,
                ExchangeRate.same(requested.currency()));
    }

    /** Reserves for a payment in the limit's own currency. */
    public static Decision<Reservation> reserve(String paymentId, String orderId, String supplierId, Money amount, Money room) {
        return reserve(paymentId, orderId, supplierId, amount, ExchangeRate.same(room.currency()), room);
    }

    /** Reserves what there is room for: the least of the amount and what is within the room, never more (INV2). */
    public static Decision<Reservation> reserve(String paymentId, String orderId, String supplierId, Money amount,
            ExchangeRate rate, Money room) {
        Money nothing = Money.zero(amount.currency());
        Reservation first = new Reservation(paymentId, orderId, supplierId, ReservationState.RESERVED, requirePositive(amount),
                rate.within(amount, room), nothing, nothing, rate);
        InLimit held = first.inLimit();
        return Decision.of(first, new Reserved(paymentId, orderId, supplierId, held.requested(), held.granted()));
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

    /**
     * The same amounts in the limit's currency. What is in use is counted, and what has been given back is the rest, so that
     * no cent is lost however many parts there are.
     */
    public InLimit inLimit() {
        Money back = committed.isPositive() ? rate.worth(committed).minus(rate.worth(committed.minus(released)))
                : rate.worth(released);
        return new InLimit(rate.worth(requested), rate.worth(granted), rate.worth(committed), back);
    }

    /** A reservation that was buried before it was made speaks the currency of whoever asks. */
    public Reservation heardIn(Currency asked) {
        Money nothing = Money.zero(asked);
        return requested.isZero() ? new Reservation(paymentId, orderId, supplierId, state, nothing, nothing, nothing, nothing)
                : this;
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
        Money amount = requireOwn(wanted);
        if (committed.isPositive()) {
            return again(amount);
        }
        ReservationState next = ReservationLifecycle.TABLE.next(state, Command.COMMIT, by.role());
        if (amount.moreThan(granted)) {
            throw new Refusal(ReservationRefusal.MORE_THAN_GRANTED, granted + " was granted, not " + amount)
                    .with("granted", granted.amount()).at("/amount");
        }
        Reservation done = with(next, amount, released);
        InLimit now = done.inLimit();
        return Decision.of(done, new Committed(paymentId, orderId, supplierId, now.committed(),
                now.granted().minus(now.committed())));
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
            case RELEASED -> nothingLeft(release);
        };
    }

    private Decision<Reservation> drop(ReservationCommand.Release release, Actor by) {
        ReservationState next = ReservationLifecycle.TABLE.next(state, Command.RELEASE, by.role());
        if (release.amount() != null && requireOwn(release.amount()).lessThan(granted)) {
            throw new Refusal(ReservationRefusal.NOT_COMMITTED_YET,
                    "a part can be given back only after the payment has settled").at("/amount");
        }
        return Decision.of(with(next, committed, granted),
                new Dropped(paymentId, orderId, supplierId, inLimit().granted(), release.reason()));
    }

    private Decision<Reservation> giveBack(ReservationCommand.Release release, Actor by) {
        Money inUse = committed.minus(released);
        Money amount = release.amount() == null ? inUse : requireOwn(release.amount());
        ReservationState to = amount.lessThan(inUse) ? ReservationState.PARTIALLY_RELEASED : ReservationState.RELEASED;
        ReservationState next = ReservationLifecycle.TABLE.next(state, Command.RELEASE, by.role(), to);
        if (amount.moreThan(inUse)) {
            throw moreThanUsed(inUse, amount);
        }
        Reservation done = with(next, committed, released.plus(amount));
        InLimit now = done.inLimit();
        return Decision.of(done, new Released(paymentId, orderId, supplierId, now.released().minus(inLimit().released()),
                now.committed().minus(now.released()), release.reason()));
    }

    /** All of it once more changes nothing; a part of what has been used up to nothing is one too many. */
    private Decision<Reservation> nothingLeft(ReservationCommand.Release release) {
        if (release.amount() != null && committed.isPositive()) {
            throw moreThanUsed(committed.minus(released), requireOwn(release.amount()));
        }
        return Decision.unchanged(this);
    }

    private static Refusal moreThanUsed(Money inUse, Money amount) {
        return new Refusal(ReservationRefusal.MORE_THAN_USED, inUse + " is in use, not " + amount)
                .with("in_use", inUse.amount()).at("/amount");
    }

    private Reservation with(ReservationState next, Money used, Money back) {
        return new Reservation(paymentId, orderId, supplierId, next, requested, granted, used, back, rate);
    }

    private Money requireOwn(Money amount) {
        if (!amount.currency().equals(requested.currency())) {
            throw new Refusal(Refused.CURRENCY_MISMATCH, "the payment is in " + requested.currencyCode() + ", not "
                    + amount.currencyCode()).at("/amount/currency");
        }
        return requirePositive(amount);
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
