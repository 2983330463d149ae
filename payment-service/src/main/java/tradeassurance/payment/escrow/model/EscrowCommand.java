package tradeassurance.payment.escrow.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;

/** What is asked of an order's account, with what it carries. */
public sealed interface EscrowCommand {

    Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now);

    /**
     * A payment has settled.
     *
     * @param method how it was paid
     * @param charged what the buyer was charged, fee included, in the currency that it paid in
     * @param received what arrived, without the fee; this and all that follows in the order's currency
     * @param fee what is for the platform, on top
     * @param advanced the part of what was received that goes to the supplier at once
     * @param surplus the part of what was received that is more than the order needs; it is given back
     */
    record Receive(String paymentId, String method, Money charged, Money received, Money fee, Money advanced, Money surplus)
            implements
                EscrowCommand {
        @Override
        public Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now) {
            return account.receive(this, by);
        }
    }

    /**
     * A dispute is opening.
     *
     * @param amount what it is about; null for the whole order
     */
    record Freeze(String disputeId, @Nullable Money amount) implements EscrowCommand {
        @Override
        public Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now) {
            return account.freeze(new Claim(disputeId, amount), by);
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
     * @param disputeId the dispute that it was agreed or ruled in; null where there is another cause
     * @param available what the supplier has at this moment
     */
    record BookRefund(String refundId, @Nullable String disputeId, Money amount, Money available) implements EscrowCommand {
        @Override
        public Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now) {
            return account.bookRefund(this, by);
        }
    }

    /** What a payment brought too much goes back through it, whatever else becomes of the order's money. */
    record GiveBack(String refundId, String paymentId) implements EscrowCommand {
        @Override
        public Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now) {
            return account.giveBack(refundId, paymentId, by);
        }
    }

    /**
     * A provider has taken a payment back; what its order had of it is to be found.
     *
     * @param refundId what it is booked as
     * @param available what the supplier has at this moment
     */
    record ChargeBack(String refundId, String paymentId, Money amount, Money available) implements EscrowCommand {
        @Override
        public Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now) {
            return account.chargeBack(this, by);
        }
    }

    /**
     * What a provider has taken back beyond what the order had.
     *
     * @param fee the platform's fee, in the order's currency
     * @param twice what had gone back to the buyer before, in the order's currency
     * @param sent both of them in the currency of the payment
     */
    record BearChargeback(String paymentId, String method, Money fee, Money twice, Money sent) implements EscrowCommand {
        @Override
        public Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now) {
            return account.bear(this, by);
        }
    }

    /**
     * A part of a refund has been paid.
     *
     * @param method what it went back by
     * @param sent what the buyer got for it, in the currency that it had paid in; perhaps nothing
     */
    record PayRefund(String refundId, String method, Money amount, Money sent) implements EscrowCommand {
        @Override
        public Decision<EscrowAccount> to(EscrowAccount account, Actor by, Instant now) {
            return account.payRefund(this, by);
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
