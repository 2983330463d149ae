package tradeassurance.payment.wire;

import tradeassurance.kernel.Money;
import tradeassurance.payment.wire.model.CreditorReference;

/**
 * How to pay by wire: only what arrives on this account, with this reference, counts as paid (R9).
 *
 * @param amount what has to arrive; what banks keep on the way comes on top
 * @param reference to be given as the creditor reference (ISO 11649), or in the remittance text
 * @param printedReference the same in groups of four
 */
record WireInstructionsView(String paymentId, String accountHolder, String accountNumber, String bank, String bic, Money amount,
        String reference, String printedReference) {

    static WireInstructionsView of(String paymentId, Money amount, WireConfig.Account account) {
        CreditorReference reference = CreditorReference.of(paymentId);
        return new WireInstructionsView(paymentId, account.holder(), account.number(), account.bank(), account.bic(), amount,
                reference.value(), reference.printed());
    }
}
