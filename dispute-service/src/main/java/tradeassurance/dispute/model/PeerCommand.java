package tradeassurance.dispute.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;

/** What other services have answered, and what operators do about it. */
public sealed interface PeerCommand extends DisputeCommand {

    /** order-service holds the order. */
    record HoldPlaced() implements PeerCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Opening.held(dispute, by);
        }
    }

    /** payment-service has frozen the money. */
    record MoneyFrozen() implements PeerCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Opening.opened(dispute, by);
        }
    }

    /** A service has said no to the hold or the freeze. */
    record OpeningRefused(String refusedBy, String code) implements PeerCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Opening.refused(dispute, this, by, now);
        }
    }

    /** order-service has changed the order as agreed. */
    record AmendmentMade() implements PeerCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Amending.made(dispute, by, now);
        }
    }

    /** order-service cannot change the order as agreed. */
    record AmendmentNotMade(String code) implements PeerCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Amending.notMade(dispute, code, by, now);
        }
    }

    /** payment-service has taken the refund on. */
    record RefundTaken(String refundId) implements PeerCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Refunding.taken(dispute, refundId, by);
        }
    }

    /** payment-service has not taken the refund on, or could not make it. */
    record RefundNotMade(@Nullable String refundId, String code) implements PeerCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Refunding.notMade(dispute, this, by);
        }
    }

    /** @param full whether nothing refundable is left of the order */
    record RefundMade(String refundId, Money amount, boolean full) implements PeerCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Refunding.made(dispute, this, by, now);
        }
    }

    /** An operator lets a failed refund be tried again. */
    record RetryRefund() implements PeerCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Refunding.retried(dispute, by);
        }
    }
}
