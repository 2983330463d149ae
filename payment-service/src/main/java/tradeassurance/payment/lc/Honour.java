package tradeassurance.payment.lc;

import tradeassurance.kernel.Money;
import tradeassurance.payment.lc.model.LetterOfCredit;

/** A bank has paid: so much is to be taken into the order's account for this payment. */
record Honour(String paymentId, String orderId, String supplierId, Money amount) {

    static Honour of(LetterOfCredit credit) {
        return new Honour(credit.terms().paymentId(), credit.terms().orderId(), credit.terms().supplierId(),
                credit.terms().amount());
    }
}
