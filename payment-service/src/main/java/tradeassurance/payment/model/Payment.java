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
import tradeassurance.payment.model.PaymentEvent.PaymentCancelled;
import tradeassurance.payment.model.PaymentEvent.PaymentCreated;
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
 * @param granted how much of the supplier's limit is reserved for it; null until asked
 * @param settlement what has arrived; null until settled
 * @param refunded what is booked to go back, at most what was received (INV5)
 * @param janitor when the provider is asked next; null unless it has the payment
 * @param overdue whether the money was expected earlier (A25)
 */
public record Payment(String id, PaymentTerms terms, PaymentState state, @Nullable Money granted,
        @Nullable Settlement settlement, Money refunded, @Nullable Janitor janitor, boolean overdue,
        @Nullable Failure failure) implements Aggregate<Payment> {

    /** A payment that the order, as it was a moment ago, and the method allow. */
    public static Decision<Payment> create(String id, PaymentOrder order, MethodTerms method, String methodName,
            String instalment, Money amount, String cardToken, Instant now) {
        if (!amount.isPositive()) {
            throw new Refusal(PaymentRefusal.AMOUNT_NOT_POSITIVE, "a payment is of more than nothing").at("/amount");
        }
        PaymentTerms terms = method.of(order, methodName, instalment, amount, cardToken, now);
        order.refuseUnlessPayable(amount);
        Payment first = new Payment(id, terms, PaymentState.CREATED, null, null, Money.zero(amount.currency()), null, false,
                null);
        return Decision.of(first, new PaymentCreated(terms.orderId(), instalment, terms.method(), amount, terms.fee(),
                terms.total(), terms.expectedFrom(), terms.expectedTo()));
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
        Money usable = offered.min(terms.amount());
        return Decision.of(new Payment(id, terms, next, usable, null, refunded, null, false, null),
                new PaymentReserved(terms.supplierId(), usable));
    }

    Decision<Payment> submit(Duration firstQuestionAfter, Actor by, Instant now) {
        if (state != PaymentState.RESERVED) {
            return Decision.unchanged(this);
        }
        PaymentState next = TABLE.next(state, PaymentAction.SUBMIT, by.role());
        return Decision.of(in(next, Janitor.from(now, firstQuestionAfter)),
                new PaymentProcessing(terms.total(), terms.expectedTo()));
    }

    /** The fee comes first out of what was taken: a provider that brings less leaves the order short, not the platform. */
    Decision<Payment> settle(Money taken, boolean advance, Actor by, Instant now) {
        if (settlement != null) {
            return Decision.unchanged(this);
        }
        PaymentState next = TABLE.next(state, PaymentAction.SETTLE, by.role());
        Money received = taken.minus(terms.fee());
        if (!received.isPositive() || received.moreThan(terms.amount())) {
            throw new Refusal(PaymentRefusal.AMOUNT_NOT_AS_CHARGED, terms.total() + " was charged, and " + taken + " taken");
        }
        Money none = Money.zero(received.currency());
        Settlement arrived = new Settlement(received, advance && granted != null ? granted.min(received) : none, now);
        return Decision.of(new Payment(id, terms, next, granted, arrived, refunded, null, overdue, null),
                new PaymentSettled(terms.orderId(), terms.instalment(), terms.amount(), received, terms.fee(),
                        arrived.advanced(), arrived.escrowed(), now));
    }

    Decision<Payment> fail(PaymentState waitingIn, Failure why, Actor by, Instant now) {
        boolean late = by.is(Role.SERVICE) && state != waitingIn;
        if (late || state == PaymentState.FAILED || state == PaymentState.CANCELLED) {
            return Decision.unchanged(this);
        }
        PaymentState next = TABLE.next(state, PaymentAction.FAIL, by.role());
        return Decision.of(new Payment(id, terms, next, granted, null, refunded, null, overdue, why),
                new PaymentFailed(terms.orderId(), state, why, now));
    }

    Decision<Payment> cancel(Actor by, Instant now) {
        return Decision.of(in(TABLE.next(state, PaymentAction.CANCEL, by.role()), null),
                new PaymentCancelled(terms.orderId(), now));
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
        return Decision.of(new Payment(id, terms, next, granted, settlement, booked, null, overdue, null),
                new PaymentRefundBooked(refundId, back, booked, left));
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
        return Decision.of(new Payment(id, terms, state, granted, settlement, refunded, janitor, true, failure),
                new PaymentOverdue(terms.expectedTo()));
    }

    private Payment in(PaymentState next, @Nullable Janitor question) {
        return new Payment(id, terms, next, granted, settlement, refunded, question, overdue, failure);
    }

    private Money received() {
        return settlement == null ? Money.zero(terms.amount().currency()) : settlement.received();
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
        return TABLE.lapse(due) == PaymentAction.MARK_OVERDUE ? markOverdue(Actor.CLOCK) : ask(Actor.CLOCK, due.dueAt());
    }
}
