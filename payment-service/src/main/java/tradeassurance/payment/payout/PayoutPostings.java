package tradeassurance.payment.payout;

import java.util.List;

import tradeassurance.payment.book.Accounts;
import tradeassurance.payment.book.Posting;
import tradeassurance.payment.book.Posting.Reason;
import tradeassurance.payment.payout.model.Payout;
import tradeassurance.payment.payout.model.PayoutEvent;
import tradeassurance.payment.payout.model.PayoutEvent.PayoutFailed;
import tradeassurance.payment.payout.model.PayoutEvent.PayoutPaid;
import tradeassurance.payment.payout.model.PayoutEvent.PayoutRequested;

/** What the books say about what has happened to a payout. */
public final class PayoutPostings {

    private PayoutPostings() {
    }

    /** The postings of one event; none where no money has moved. */
    public static List<Posting> of(Payout payout, PayoutEvent event) {
        String supplier = payout.terms().supplierId();
        if (event instanceof PayoutRequested) {
            return posting(payout, Accounts.available(supplier), Accounts.PAYOUTS, Reason.PAYOUT);
        }
        if (event instanceof PayoutPaid) {
            return posting(payout, Accounts.PAYOUTS, Accounts.bank(supplier), Reason.PAYOUT_PAID);
        }
        return event instanceof PayoutFailed
                ? posting(payout, Accounts.PAYOUTS, Accounts.available(supplier), Reason.PAYOUT_RETURNED)
                : List.of();
    }

    private static List<Posting> posting(Payout payout, String from, String to, Reason reason) {
        return List.of(new Posting(from, to, payout.terms().amount(), reason, payout.id(), payout.terms().note()));
    }
}
