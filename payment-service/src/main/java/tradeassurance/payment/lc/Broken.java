package tradeassurance.payment.lc;

import java.util.Locale;

import tradeassurance.payment.lc.model.LetterOfCredit;

/** A credit has come to nothing, and its payment with it. */
record Broken(String paymentId, String code, String detail) {

    static Broken of(LetterOfCredit credit) {
        String ending = credit.facts().ending();
        return new Broken(credit.terms().paymentId(),
                "letter-of-credit-" + credit.state().name().toLowerCase(Locale.ROOT), ending == null ? "" : ending);
    }
}
