package tradeassurance.payment.recourse.model;

import static tradeassurance.payment.recourse.model.RecourseLifecycle.TABLE;

import java.time.Instant;
import java.util.List;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.recourse.model.RecourseEvent.RecourseCollected;
import tradeassurance.payment.recourse.model.RecourseEvent.RecourseOpened;
import tradeassurance.payment.recourse.model.RecourseEvent.RecourseOverdue;
import tradeassurance.payment.recourse.model.RecourseEvent.RecoursePaid;
import tradeassurance.payment.recourse.model.RecourseEvent.RecourseWrittenOff;

/**
 * What a supplier owes the platform for one refund.
 *
 * @param collected what has come out of its proceeds
 * @param writtenOff what has been given up
 */
public record Recourse(String id, RecourseTerms terms, RecourseState state, Money collected, Money writtenOff)
        implements
            Aggregate<Recourse> {

    public Recourse {
        Money left = terms.amount().minus(collected).minus(writtenOff);
        boolean over = state == RecourseState.PAID || state == RecourseState.WRITTEN_OFF;
        if (!terms.amount().isPositive() || collected.isNegative() || writtenOff.isNegative() || left.isNegative()
                || left.isZero() != over || (state == RecourseState.PAID && writtenOff.isPositive())) {
            throw new IllegalStateException("a debt that does not add up: " + id);
        }
    }

    public static Decision<Recourse> open(String id, RecourseTerms terms) {
        Money none = Money.zero(terms.amount().currency());
        return Decision.of(new Recourse(id, terms, RecourseState.OWED, none, none), new RecourseOpened(terms.supplierId(),
                terms.orderId(), terms.refundId(), terms.amount(), terms.overdueAt()));
    }

    /** What is still owed. */
    public Money outstanding() {
        return terms.amount().minus(collected).minus(writtenOff);
    }

    /** Out of proceeds of the supplier; at most what is owed. */
    public Decision<Recourse> collect(Money amount, Actor by, Instant now) {
        Money more = collected.plus(amount);
        RecourseState next = TABLE.next(state, RecourseAction.COLLECT, by.role(), after(amount, writtenOff));
        Recourse after = new Recourse(id, terms, next, more, writtenOff);
        Event collect = new RecourseCollected(terms.supplierId(), amount, after.outstanding(), now);
        return next == RecourseState.PAID
                ? Decision.of(after, collect, new RecoursePaid(terms.supplierId(), terms.orderId(), terms.amount()))
                : Decision.of(after, collect);
    }

    /** Refused with {@code amount-over-recourse} and {@code amount-not-positive}. */
    public Decision<Recourse> writeOff(Money amount, String reason, Actor by, Instant now) {
        TABLE.require(state, RecourseAction.WRITE_OFF, by.role());
        if (!amount.isPositive()) {
            throw new Refusal(RecourseRefusal.AMOUNT_NOT_POSITIVE, "more than nothing is written off").at("/amount");
        }
        if (amount.moreThan(outstanding())) {
            throw new Refusal(RecourseRefusal.AMOUNT_OVER_RECOURSE, outstanding() + " is still owed").at("/amount")
                    .with("outstanding", outstanding().amount());
        }
        Money more = writtenOff.plus(amount);
        RecourseState next = TABLE.next(state, RecourseAction.WRITE_OFF, by.role(), after(amount, more));
        Recourse after = new Recourse(id, terms, next, collected, more);
        return Decision.of(after, new RecourseWrittenOff(terms.supplierId(), amount, reason, after.outstanding(),
                now));
    }

    private RecourseState after(Money less, Money givenUp) {
        if (less.lessThan(outstanding())) {
            return state;
        }
        return givenUp.isPositive() ? RecourseState.WRITTEN_OFF : RecourseState.PAID;
    }

    @Override
    public List<Deadline> deadlines() {
        return TABLE.deadlines(this, state);
    }

    @Override
    public Decision<Recourse> lapse(Deadline due) {
        return switch (TABLE.lapse(due)) {
            case FALL_OVERDUE -> Decision.of(
                    new Recourse(id, terms, TABLE.next(state, RecourseAction.FALL_OVERDUE, Actor.CLOCK.role()), collected,
                            writtenOff),
                    new RecourseOverdue(terms.supplierId(), terms.orderId(), outstanding(), due.dueAt()));
            case COLLECT, WRITE_OFF -> throw new IllegalStateException("no timer asks for this: " + due);
        };
    }
}
