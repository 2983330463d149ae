package tradeassurance.payment.escrow.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** What has happened to an order's account. */
public sealed interface EscrowEvent extends Event {

    record EscrowOpened(String orderId) implements EscrowEvent {
        @Override
        public String type() {
            return "escrow.opened";
        }
    }

    record EscrowReceived(String paymentId, String method, Money charged, Money received, Money fee, Money advanced,
            Money surplus, Money held) implements EscrowEvent {
        @Override
        public String type() {
            return "escrow.received";
        }
    }

    /** @param amount what of the order's money is disputed; null for all of it */
    record EscrowFrozen(String disputeId, @Nullable Money amount, Money held) implements EscrowEvent {
        @Override
        public String type() {
            return "escrow.frozen";
        }
    }

    /** @param forestalled whether the freeze had not arrived yet, and now will not take effect */
    record EscrowUnfrozen(String disputeId, boolean forestalled) implements EscrowEvent {
        @Override
        public String type() {
            return "escrow.unfrozen";
        }
    }

    /**
     * @param disputeId the dispute that it was agreed or ruled in; null where there is another cause
     * @param parts through which payments it goes back, the newest first
     * @param recoveries of which payments' advances it takes back how much, the newest first
     * @param refundable what may still be refunded of the order afterwards
     */
    record EscrowRefundBooked(String refundId, @Nullable String disputeId, Money amount, Funding funding, List<Share> parts,
            List<Share> recoveries, Money refundable) implements EscrowEvent {
        @Override
        public String type() {
            return "escrow.refund_booked";
        }
    }

    record EscrowRefundPaid(String refundId, String method, Money amount, Money sent) implements EscrowEvent {
        @Override
        public String type() {
            return "escrow.refund_paid";
        }
    }

    /** The platform has borne what a chargeback took beyond what the order had. */
    record ChargebackBorne(String paymentId, String method, Money fee, Money twice, Money sent) implements EscrowEvent {
        @Override
        public String type() {
            return "escrow.chargeback_borne";
        }
    }

    /** @param payments the payments of the order on which the platform risked an advance until now */
    record EscrowReleased(String reason, Money amount, List<String> payments) implements EscrowEvent {
        @Override
        public String type() {
            return "escrow.released";
        }
    }
}
