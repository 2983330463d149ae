package tradeassurance.payment.model;

import static tradeassurance.payment.model.PaymentLifecycle.TABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.model.PaymentEvent.PaymentActionCompleted;
import tradeassurance.payment.model.PaymentEvent.PaymentActionRequired;
import tradeassurance.payment.model.PaymentEvent.PaymentCancelled;
import tradeassurance.payment.model.PaymentEvent.PaymentChargedBack;
import tradeassurance.payment.model.PaymentEvent.PaymentCreated;
import tradeassurance.payment.model.PaymentEvent.PaymentExpiring;
import tradeassurance.payment.model.PaymentEvent.PaymentFailed;
import tradeassurance.payment.model.PaymentEvent.PaymentLimitFreed;
import tradeassurance.payment.model.PaymentEvent.PaymentLocked;
import tradeassurance.payment.model.PaymentEvent.PaymentOverdue;
import tradeassurance.payment.model.PaymentEvent.PaymentProcessing;
import tradeassurance.payment.model.PaymentEvent.PaymentRefundBooked;
import tradeassurance.payment.model.PaymentEvent.PaymentReserved;
import tradeassurance.payment.model.PaymentEvent.PaymentSettled;
import tradeassurance.payment.model.PaymentEvent.ProviderAsked;

/**
 * One attempt of a buyer to pay an instalment. Answers of peers may come twice or late; what already holds changes nothing.
 *
 * @param granted how much of the supplier's limit is reserved for it, in US dollars; null until asked
 * @param settlement what has arrived; null until settled
 * @param refunded what is booked to go back, at most what was received (INV5)
 * @param janitor when the provider is asked next; null unless it has the payment
 * @param redirect where the buyer has to agree; null unless it has to, or had to
 * @param overdue whether the money was expected earlier (A25)
 */
public record Payment(String id, PaymentTerms terms, PaymentState state, @Nullable Money granted,
        @Nullable Settlement settlement, Money refunded, @Nullable Janitor janitor, @Nullable Redirect redirect,
        boolean overdue, @Nullable Failure failure) implements Aggregate<Payment> {

    /** A payment that the order, as it was a moment ago, allows. */
    public static Decision<Payment> create(String id, PaymentOrder order, PaymentTerms terms) {
        Price price = terms.price();
        order.refuseUnlessPayable(price.credit());
        Payment first = new Payment(id, terms, PaymentState.CREATED, null, null, Money.zero(price.credit().currency()), null,
                null, false, null);
        return Decision.of(first, new PaymentCreated(terms.orderId(), terms.instalment(), terms.method(), price.amount(),
                price.fee(), price.total(), price.credit(), price.rate().perUnit(), price.rate().source(), price.rate().asOf(),
                price.quoteId(), terms.expectedFrom(), terms.expectedTo()));
    }

    public Decision<Payment> decide(PaymentCommand command, Actor by, Instant now) {
        return command.to(this, by, now);
    }

    Decision<Payment> lock(Actor by) {
        if (state != PaymentState.CREATED) {
            return Decision.unchanged(this);
        }
        return Decision.of(in(TABLE.next(state, PaymentAction.LOCK, by.role()), null), new PaymentLocked(terms.orderId()));
    }

    Decision<Payment> reserve(Money offered, Actor by) {
        if (state != PaymentState.CREATED && state != PaymentState.LOCKED) {
            return Decision.unchanged(this);
        }
        PaymentState next = TABLE.next(state, PaymentAction.RESERVE, by.role());
        Money usable = offered.min(terms.price().credit());
        return Decision.of(new Payment(id, terms, next, usable, null, refunded, null, null, false, null),
                new PaymentReserved(terms.supplierId(), usable));
    }

    Decision<Payment> submit(Duration firstQuestionAfter, Actor by, Instant now) {
        if (state != PaymentState.RESERVED) {
            return Decision.unchanged(this);
        }
        PaymentState next = TABLE.next(state, PaymentAction.SUBMIT, by.role());
        return Decision.of(in(next, Janitor.from(now, firstQuestionAfter)),
                new PaymentProcessing(terms.price().total(), terms.expectedTo()));
    }

    /** An answer that comes after the buyer has agreed changes nothing. */
    Decision<Payment> requireAction(String url, Duration within, Actor by, Instant now) {
        if (redirect != null || state != PaymentState.PROCESSING) {
            return Decision.unchanged(this);
        }
        PaymentState next = TABLE.next(state, PaymentAction.REQUIRE_ACTION, by.role());
        Redirect there = new Redirect(url, now.plus(within));
        return Decision.of(new Payment(id, terms, next, granted, null, refunded, janitor, there, overdue, null),
                new PaymentActionRequired(there.url(), there.dueAt()));
    }

    Decision<Payment> completeAction(Actor by) {
        if (state != PaymentState.REQUIRES_ACTION && state != PaymentState.EXPIRING) {
            return Decision.unchanged(this);
        }
        return Decision.of(in(TABLE.next(state, PaymentAction.COMPLETE_ACTION, by.role()), janitor),
                new PaymentActionCompleted(terms.price().total(), terms.expectedTo()));
    }

    private Decision<Payment> expire(Actor by, Instant due) {
        return Decision.of(in(TABLE.next(state, PaymentAction.EXPIRE, by.role()), janitor),
                new PaymentExpiring(terms.orderId(), due));
    }

    Decision<Payment> settle(Money taken, boolean advance, Actor by, Instant now) {
        if (settlement != null) {
            return Decision.unchanged(this);
        }
        PaymentState next = TABLE.next(state, PaymentAction.SETTLE, by.role());
        Settlement arrived = Settlement.of(terms, taken, advance ? granted : null, now);
        return Decision.of(new Payment(id, terms, next, granted, arrived, refunded, null, redirect, overdue, null),
                new PaymentSettled(terms.orderId(), terms.instalment(), terms.price().credit(), arrived.received(),
                        terms.price().feeCredit(), arrived.advanced(), arrived.escrowed(), arrived.surplus(), arrived.taken(),
                        now));
    }

    Decision<Payment> fail(PaymentState waitingIn, Failure why, Actor by, Instant now) {
        boolean late = by.is(Role.SERVICE) && state != waitingIn;
        if (late || state == PaymentState.FAILED || state == PaymentState.EXPIRED || state == PaymentState.CANCELLED) {
            return Decision.unchanged(this);
        }
        PaymentState next = TABLE.next(state, PaymentAction.FAIL, by.role());
        Failure told = next == PaymentState.EXPIRED
                ? new Failure("payment-expired", "the buyer did not agree to it in time")
                : why;
        return Decision.of(new Payment(id, terms, next, granted, null, refunded, null, redirect, overdue, told),
                new PaymentFailed(terms.orderId(), state, told, now));
    }

    Decision<Payment> cancel(boolean agreed, Actor by, Instant now) {
        PaymentState next = TABLE.next(state, PaymentAction.CANCEL, by.role());
        if (terms.method().appliedFor()) {
            throw new Refusal(PaymentRefusal.CREDIT_TO_BE_WITHDRAWN, "a letter of credit stands for it; withdraw that");
        }
        if (!agreed && (state == PaymentState.PROCESSING || state == PaymentState.REQUIRES_ACTION)) {
            throw new Refusal(PaymentRefusal.TOO_LATE_TO_CANCEL, "the provider has just been asked for the money; try again")
                    .with("current_status", state.name());
        }
        return Decision.of(in(next, null), new PaymentCancelled(terms.orderId(), state, now));
    }

    /** What the buyer gets for so much more of what was received, in the currency that it paid in. */
    public Money back(Money part) {
        return Settlement.arrived(settlement, id).back(refunded, part);
    }

    Decision<Payment> bookRefund(String refundId, Money back, Actor by) {
        TABLE.require(state, PaymentAction.BOOK_REFUND, by.role());
        Money booked = refunded.plus(back);
        Money left = received().minus(booked);
        if (left.isNegative()) {
            throw new IllegalStateException("payment " + id + " would give back more than it received (INV5)");
        }
        PaymentState next = TABLE.next(state, PaymentAction.BOOK_REFUND, by.role(),
                left.isZero() ? PaymentState.REFUNDED : PaymentState.PARTIALLY_REFUNDED);
        return Decision.of(new Payment(id, terms, next, granted, settlement, booked, null, redirect, overdue, null),
                new PaymentRefundBooked(refundId, back, booked, left));
    }

    /** What the provider's taking back so much would mean. */
    public Chargeback chargeback(Money taken) {
        return Chargeback.of(terms, settlement, refunded, taken);
    }

    /** A second notice of it changes nothing. */
    Decision<Payment> chargeBack(PaymentCommand.ChargeBack notice, Actor by, Instant now) {
        if (state == PaymentState.CHARGED_BACK) {
            return Decision.unchanged(this);
        }
        PaymentState next = TABLE.next(state, PaymentAction.CHARGE_BACK, by.role());
        Chargeback back = chargeback(notice.taken());
        return Decision.of(new Payment(id, terms, next, granted, settlement, refunded.plus(back.ofOrder()), null, redirect,
                overdue, null), new PaymentChargedBack(terms.orderId(), back, notice.why(), now));
    }

    /**
     * Bookkeeping that follows the order's account, whatever the payment's state; it comes after the commitment of the limit.
     */
    Decision<Payment> freeLimit(@Nullable Money freed, String reason) {
        if (settlement == null) {
            throw new IllegalStateException("nothing of payment " + id + " was advanced");
        }
        return Decision.of(this, new PaymentLimitFreed(freed, reason));
    }

    private Decision<Payment> ask(Actor by, Instant now) {
        TABLE.require(state, PaymentAction.ASK_PROVIDER, by.role());
        if (janitor == null) {
            throw new IllegalStateException("nothing to ask the provider about: " + id);
        }
        Janitor next = janitor.next(now);
        return Decision.of(in(state, next), new ProviderAsked(next.nextAt()));
    }

    private Decision<Payment> markOverdue(Actor by) {
        TABLE.require(state, PaymentAction.MARK_OVERDUE, by.role());
        return Decision.of(new Payment(id, terms, state, granted, settlement, refunded, janitor, redirect, true, failure),
                new PaymentOverdue(terms.expectedTo()));
    }

    private Payment in(PaymentState next, @Nullable Janitor question) {
        return new Payment(id, terms, next, granted, settlement, refunded, question, redirect, overdue, failure);
    }

    private Money received() {
        return settlement == null ? Money.zero(terms.price().credit().currency()) : settlement.received();
    }

    @Nullable
    Instant actionDueAt() {
        return redirect == null ? null : redirect.dueAt();
    }

    @Nullable
    Instant overdueAt() {
        return overdue ? null : terms.expectedTo();
    }

    @Nullable
    Instant nextQuestionAt() {
        return janitor == null ? null : janitor.nextAt();
    }

    @Override
    public List<Deadline> deadlines() {
        return TABLE.deadlines(this, state);
    }

    @Override
    public Decision<Payment> lapse(Deadline due) {
        return switch (TABLE.lapse(due)) {
            case MARK_OVERDUE -> markOverdue(Actor.CLOCK);
            case ASK_PROVIDER -> ask(Actor.CLOCK, due.dueAt());
            case EXPIRE -> expire(Actor.CLOCK, due.dueAt());
            case LOCK, RESERVE, SUBMIT, REQUIRE_ACTION, COMPLETE_ACTION, SETTLE, FAIL, BOOK_REFUND,
                    CHARGE_BACK, CANCEL ->
                throw new IllegalStateException("no timer asks for this: " + due);
        };
    }
}
