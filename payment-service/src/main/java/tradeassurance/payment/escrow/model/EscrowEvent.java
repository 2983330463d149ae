package tradeassurance.payment.escrow.model;

import static tradeassurance.payment.escrow.model.Posting.available;
import static tradeassurance.payment.escrow.model.Posting.buyer;
import static tradeassurance.payment.escrow.model.Posting.escrow;
import static tradeassurance.payment.escrow.model.Posting.recourse;

import java.util.List;
import java.util.stream.Stream;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.payment.escrow.model.Posting.Reason;

/** What has happened to an order's account, and what the books say about it. */
public sealed interface EscrowEvent extends Event {

    /** The postings of this event; none of nothing. */
    default List<Posting> postings(EscrowAccount account) {
        return List.of();
    }

    private static List<Posting> some(Posting... postings) {
        return Stream.of(postings).filter(posting -> !posting.amount().isZero()).toList();
    }

    record EscrowOpened(String orderId) implements EscrowEvent {
        @Override
        public String type() {
            return "escrow.opened";
        }
    }

    record EscrowReceived(String paymentId, Money received, Money fee, Money advanced, Money held) implements EscrowEvent {
        @Override
        public String type() {
            return "escrow.received";
        }

        @Override
        public List<Posting> postings(EscrowAccount account) {
            String order = escrow(account.id());
            return some(
                    new Posting(buyer(account.buyerId()), Posting.CLEARING, received.plus(fee), Reason.CHARGE, paymentId),
                    new Posting(Posting.CLEARING, order, received, Reason.PAYMENT, paymentId),
                    new Posting(Posting.CLEARING, Posting.FEES, fee, Reason.FEE, paymentId),
                    new Posting(order, available(account.supplierId()), advanced, Reason.ADVANCE, paymentId));
        }
    }

    record EscrowFrozen(String disputeId, Money held) implements EscrowEvent {
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
     * @param parts through which payments it goes back, the newest first
     * @param recoveries of which payments' advances it takes back how much, the newest first
     * @param refundable what may still be refunded of the order afterwards
     */
    record EscrowRefundBooked(String refundId, String disputeId, Money amount, Funding funding, List<Share> parts,
            List<Share> recoveries, Money refundable) implements EscrowEvent {
        @Override
        public String type() {
            return "escrow.refund_booked";
        }

        @Override
        public List<Posting> postings(EscrowAccount account) {
            return some(
                    new Posting(escrow(account.id()), Posting.CLEARING, funding.escrow(), Reason.REFUND, refundId),
                    new Posting(available(account.supplierId()), Posting.CLEARING, funding.supplierBalance(), Reason.REFUND,
                            refundId),
                    new Posting(recourse(account.supplierId()), Posting.CLEARING, funding.recourse(), Reason.REFUND,
                            refundId));
        }
    }

    record EscrowRefundPaid(String refundId, Money amount) implements EscrowEvent {
        @Override
        public String type() {
            return "escrow.refund_paid";
        }

        @Override
        public List<Posting> postings(EscrowAccount account) {
            return some(new Posting(Posting.CLEARING, buyer(account.buyerId()), amount, Reason.REFUND_PAID, refundId));
        }
    }

    /** @param payments the payments of the order on which the platform risked an advance until now */
    record EscrowReleased(String reason, Money amount, List<String> payments) implements EscrowEvent {
        @Override
        public String type() {
            return "escrow.released";
        }

        @Override
        public List<Posting> postings(EscrowAccount account) {
            return some(new Posting(escrow(account.id()), available(account.supplierId()), amount, Reason.RELEASE,
                    account.id()));
        }
    }
}
