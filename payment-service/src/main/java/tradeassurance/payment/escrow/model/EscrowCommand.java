package tradeassurance.payment.escrow.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;

/** What is asked of an order's account, with what it carries. */
public sealed interface EscrowCommand {

    Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now);

    /**
     * A payment has settled.
     *
     * @param received what is for the order
     * @param fee what is for the platform, on top
     * @param advanced the part of what was received that goes to the supplier at once
     */
    record Receive(String paymentId, Money received, Money fee, Money advanced) implements EscrowCommand {
        @Override
        public Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now) {
            return account.receive(this, by);
        }
    }

    /** A dispute is opening. */
    record Freeze(String disputeId) implements EscrowCommand {
        @Override
        public Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now) {
            return account.freeze(disputeId, by);
        }
    }

    /** A dispute is over, or never came to be. */
    record Unfreeze(String disputeId) implements EscrowCommand {
        @Override
        public Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now) {
            return account.unfreeze(disputeId, by);
        }
    }

    /**
     * So much goes back to the buyer.
     *
     * @param available what the supplier has at this moment
     */
    record BookRefund(String refundId, String disputeId, Money amount, Money available) implements EscrowCommand {
        @Override
        public Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now) {
            return account.bookRefund(this, by);
        }
    }

    /** The provider has paid a part of a refund. */
    record PayRefund(String refundId, Money amount) implements EscrowCommand {
        @Override
        public Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now) {
            return account.payRefund(refundId, amount, by);
        }
    }

    /** Everything held is the supplier's now. */
    record Release(String reason) implements EscrowCommand {
        @Override
        public Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now) {
            return account.release(reason, by);
        }
    }
}
