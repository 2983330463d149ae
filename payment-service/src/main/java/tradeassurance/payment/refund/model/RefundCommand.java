package tradeassurance.payment.refund.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;

/** What is asked of a refund, with what it carries. */
public sealed interface RefundCommand {

    Decision<Refund> to(Refund refund, Actor by, Instant now);

    /** The provider has paid; {@code moved} is null where it does not say how much. */
    record PayPart(int number, int attempt, @Nullable Money moved) implements RefundCommand {
        @Override
        public Decision<Refund> to(Refund refund, Actor by, Instant now) {
            return refund.payPart(number, attempt, moved, by);
        }
    }

    /** The provider has not paid, and will not. */
    record FailPart(int number, int attempt, String why) implements RefundCommand {
        @Override
        public Decision<Refund> to(Refund refund, Actor by, Instant now) {
            return refund.failPart(number, attempt, why, by);
        }
    }

    /** An operator has failed parts paid again. */
    record Retry() implements RefundCommand {
        @Override
        public Decision<Refund> to(Refund refund, Actor by, Instant now) {
            return refund.retry(by, now);
        }
    }

    /** An operator pays what failed by other means. */
    record TakeOver() implements RefundCommand {
        @Override
        public Decision<Refund> to(Refund refund, Actor by, Instant now) {
            return refund.takeOver(by);
        }
    }

    /**
     * An operator has paid what failed.
     *
     * @param proof what shows that it has, such as a bank's reference
     */
    record PayByHand(String proof) implements RefundCommand {
        @Override
        public Decision<Refund> to(Refund refund, Actor by, Instant now) {
            return refund.payByHand(proof, by);
        }
    }
}
