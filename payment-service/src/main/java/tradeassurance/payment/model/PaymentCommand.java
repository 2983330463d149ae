package tradeassurance.payment.model;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;

/** What is asked of a payment, with what it carries. */
public sealed interface PaymentCommand {

    Decision<Payment> to(Payment payment, Actor by, Instant now);

    /** The order holds still for this payment. */
    record Lock() implements PaymentCommand {
        @Override
        public Decision<Payment> to(Payment payment, Actor by, Instant now) {
            return payment.lock(by);
        }
    }

    /** So much of the supplier's limit is reserved; possibly nothing. */
    record Reserve(Money granted) implements PaymentCommand {
        @Override
        public Decision<Payment> to(Payment payment, Actor by, Instant now) {
            return payment.reserve(granted, by);
        }
    }

    /** The provider is about to be called; from here on it has a say in calling it off. */
    record Submit(Duration firstQuestionAfter) implements PaymentCommand {
        @Override
        public Decision<Payment> to(Payment payment, Actor by, Instant now) {
            return payment.submit(firstQuestionAfter, by, now);
        }
    }

    /** The provider wants the buyer to agree to it. */
    record RequireAction(String url, Duration within) implements PaymentCommand {
        @Override
        public Decision<Payment> to(Payment payment, Actor by, Instant now) {
            return payment.requireAction(url, within, by, now);
        }
    }

    /** The buyer has agreed, and the provider is at it. */
    record CompleteAction() implements PaymentCommand {
        @Override
        public Decision<Payment> to(Payment payment, Actor by, Instant now) {
            return payment.completeAction(by);
        }
    }

    /**
     * The provider has the money.
     *
     * @param taken what it took, fee included, in the currency of the payment
     * @param advance whether the order's account allows an advance
     */
    record Settle(Money taken, boolean advance) implements PaymentCommand {
        @Override
        public Decision<Payment> to(Payment payment, Actor by, Instant now) {
            return payment.settle(taken, advance, by, now);
        }
    }

    /** A peer or the provider says no; only where the payment is still waiting for that answer. */
    record Fail(PaymentState waitingIn, Failure failure) implements PaymentCommand {
        @Override
        public Decision<Payment> to(Payment payment, Actor by, Instant now) {
            return payment.fail(waitingIn, failure, by, now);
        }
    }

    /**
     * The buyer calls it off, or the order does.
     *
     * @param agreed whether the provider has said that it will not take the money
     */
    record Cancel(boolean agreed) implements PaymentCommand {
        @Override
        public Decision<Payment> to(Payment payment, Actor by, Instant now) {
            return payment.cancel(agreed, by, now);
        }
    }

    /** So much goes back to the buyer. */
    record BookRefund(String refundId, Money amount) implements PaymentCommand {
        @Override
        public Decision<Payment> to(Payment payment, Actor by, Instant now) {
            return payment.bookRefund(refundId, amount, by);
        }
    }

    /**
     * The provider has taken it back from the platform, or a part of it.
     *
     * @param taken how much, in the currency of the payment
     * @param why as the provider says
     */
    record ChargeBack(Money taken, String why) implements PaymentCommand {
        @Override
        public Decision<Payment> to(Payment payment, Actor by, Instant now) {
            return payment.chargeBack(this, by, now);
        }
    }

    /** The advance, or so much of it (null: all), is no longer at risk. */
    record FreeLimit(@Nullable Money amount, String reason) implements PaymentCommand {
        @Override
        public Decision<Payment> to(Payment payment, Actor by, Instant now) {
            return payment.freeLimit(amount, reason);
        }
    }
}
