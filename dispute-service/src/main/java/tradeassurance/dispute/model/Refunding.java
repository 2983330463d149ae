package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.Objects;

import tradeassurance.dispute.model.DisputeEvent.Closed;
import tradeassurance.dispute.model.DisputeEvent.RefundFailed;
import tradeassurance.dispute.model.DisputeEvent.RefundRetried;
import tradeassurance.dispute.model.DisputeEvent.RefundStarted;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.dispute.model.Settlement.RefundStatus;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** What payment-service says of the refund. Its answers may come twice, and the result before the acceptance. */
final class Refunding {

    private Refunding() {
    }

    static Decision<Dispute> taken(Dispute dispute, String refundId, Actor by) {
        Settlement settlement = dispute.settlement();
        if (by.is(Role.SERVICE) && (dispute.state() != State.REFUND_PENDING || settlement != null
                && settlement.refundId() != null)) {
            return Decision.unchanged(dispute);
        }
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.START_REFUND, by.role());
        Settlement ordered = Objects.requireNonNull(settlement);
        return Decision.of(dispute.in(next).with(ordered.refund(refundId, RefundStatus.PROCESSING, false)),
                new RefundStarted(refundId, amount(ordered)));
    }

    /** The claim stays: payment-service tries again, or an operator sees to it. */
    static Decision<Dispute> notMade(Dispute dispute, PeerCommand.RefundNotMade failed, Actor by) {
        Settlement settlement = dispute.settlement();
        if (by.is(Role.SERVICE) && (dispute.state() != State.REFUND_PENDING || settlement != null
                && settlement.status() == RefundStatus.FAILED)) {
            return Decision.unchanged(dispute);
        }
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.SETTLE_REFUND, by.role(), State.REFUND_PENDING);
        Settlement ordered = Objects.requireNonNull(settlement);
        return Decision.of(dispute.in(next).with(ordered.refund(failed.refundId(), RefundStatus.FAILED, false)),
                new RefundFailed(failed.refundId(), amount(ordered), failed.code()));
    }

    /** INV5: what was refunded is what was agreed or ruled, to the cent. */
    static Decision<Dispute> made(Dispute dispute, PeerCommand.RefundMade made, Actor by, Instant now) {
        if (by.is(Role.SERVICE) && dispute.state() == State.CLOSED && dispute.settlement() != null
                && made.refundId().equals(dispute.settlement().refundId())) {
            return Decision.unchanged(dispute);
        }
        DisputeLifecycle.TABLE.require(dispute.state(), Command.SETTLE_REFUND, by.role());
        Settlement ordered = Objects.requireNonNull(dispute.settlement());
        if (!made.amount().equals(amount(ordered))) {
            throw new Refusal(DisputeRefusal.REFUND_DIFFERS, "ordered was " + ordered.amount() + ", refunded " + made.amount());
        }
        Settlement settled = ordered.refund(made.refundId(), RefundStatus.SUCCEEDED, made.full());
        return Decision.of(Closing.close(dispute, Command.SETTLE_REFUND, by, settled, now),
                new Closed(settled.outcome(), made.amount(), made.full()));
    }

    /** Instructs payment-service again, where it has failed. */
    static Decision<Dispute> retried(Dispute dispute, Actor by) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.RETRY_REFUND, by.role());
        Settlement ordered = Objects.requireNonNull(dispute.settlement());
        if (ordered.status() != RefundStatus.FAILED) {
            throw new Refusal(DisputeRefusal.REFUND_NOT_FAILED, "the refund is " + ordered.status());
        }
        return Decision.of(dispute.in(next).with(ordered.refund(null, RefundStatus.PROCESSING, false)),
                new RefundRetried(amount(ordered)));
    }

    private static Money amount(Settlement settlement) {
        return Objects.requireNonNull(settlement.amount());
    }
}
