package tradeassurance.payment.escrow;

import static tradeassurance.payment.book.Accounts.available;
import static tradeassurance.payment.book.Accounts.buyer;
import static tradeassurance.payment.book.Accounts.clearing;
import static tradeassurance.payment.book.Accounts.escrow;
import static tradeassurance.payment.book.Accounts.recourse;

import java.util.ArrayList;
import java.util.List;

import tradeassurance.kernel.Money;
import tradeassurance.payment.book.Accounts;
import tradeassurance.payment.book.Posting;
import tradeassurance.payment.book.Posting.Reason;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowEvent;
import tradeassurance.payment.escrow.model.EscrowEvent.ChargebackBorne;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowReceived;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowRefundBooked;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowRefundPaid;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowReleased;
import tradeassurance.payment.escrow.model.Share;

/** What the books say about what has happened to an order's account. */
public final class EscrowPostings {

    private final List<Posting> postings = new ArrayList<>();
    private final String order;
    private final EscrowAccount account;

    private EscrowPostings(EscrowAccount account) {
        this.account = account;
        this.order = escrow(account.id());
    }

    /** The postings of one event; none where no money has moved. */
    public static List<Posting> of(EscrowAccount account, EscrowEvent event) {
        EscrowPostings made = new EscrowPostings(account);
        if (event instanceof EscrowReceived received) {
            made.received(received);
        } else if (event instanceof EscrowRefundBooked booked) {
            made.booked(booked);
        } else if (event instanceof EscrowRefundPaid paid) {
            made.paid(paid);
        } else if (event instanceof ChargebackBorne borne) {
            made.borne(borne);
        } else if (event instanceof EscrowReleased released) {
            made.post(made.order, available(account.supplierId()), released.amount(), Reason.RELEASE, account.id());
        }
        return List.copyOf(made.postings);
    }

    private void received(EscrowReceived payment) {
        String clearing = clearing(payment.method());
        post(buyer(account.buyerId()), clearing, payment.charged(), Reason.CHARGE, payment.paymentId());
        exchange(clearing, payment.charged(), payment.received().plus(payment.fee()), payment.paymentId());
        post(clearing, order, payment.received(), Reason.PAYMENT, payment.paymentId());
        post(clearing, Accounts.FEES, payment.fee(), Reason.FEE, payment.paymentId());
        post(order, available(account.supplierId()), payment.advanced(), Reason.ADVANCE, payment.paymentId());
    }

    private void paid(EscrowRefundPaid refund) {
        String clearing = clearing(refund.method());
        exchange(clearing, refund.amount(), refund.sent(), refund.refundId());
        post(clearing, buyer(account.buyerId()), refund.sent(), Reason.REFUND_PAID, refund.refundId());
    }

    /** The platform gives up its fee, and the guarantee fund pays what the buyer has twice. */
    private void borne(ChargebackBorne beyond) {
        String clearing = clearing(beyond.method());
        post(Accounts.FEES, clearing, beyond.fee(), Reason.CHARGEBACK, beyond.paymentId());
        post(Accounts.GUARANTEE_FUND, clearing, beyond.twice(), Reason.CHARGEBACK, beyond.paymentId());
        exchange(clearing, beyond.fee().plus(beyond.twice()), beyond.sent(), beyond.paymentId());
        post(clearing, buyer(account.buyerId()), beyond.sent(), Reason.CHARGEBACK, beyond.paymentId());
    }

    /** The platform takes the one and gives the other, where they are of two currencies; it keeps what that comes to. */
    private void exchange(String account, Money given, Money taken, String reference) {
        if (!given.currency().equals(taken.currency())) {
            post(account, Accounts.FX, given, Reason.EXCHANGE, reference);
            post(Accounts.FX, account, taken, Reason.EXCHANGE, reference);
        }
    }

    /** The pots are emptied in order, each into the methods by which the parts go back, in their order. */
    private void booked(EscrowRefundBooked refund) {
        String supplier = account.supplierId();
        String[] pots = { order, available(supplier), recourse(supplier) };
        Money[] left = { refund.funding().escrow(), refund.funding().supplierBalance(), refund.funding().recourse() };
        for (Share part : refund.parts()) {
            Money open = part.amount();
            for (int pot = 0; pot < pots.length; pot++) {
                Money taken = open.min(left[pot]);
                post(pots[pot], clearing(part.method()), taken, Reason.REFUND, refund.refundId());
                left[pot] = left[pot].minus(taken);
                open = open.minus(taken);
            }
        }
    }

    private void post(String from, String to, Money amount, Reason reason, String reference) {
        if (amount.isPositive()) {
            postings.add(new Posting(from, to, amount, reason, reference));
        }
    }
}
