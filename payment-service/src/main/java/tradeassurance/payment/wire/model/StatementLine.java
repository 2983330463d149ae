package tradeassurance.payment.wire.model;

import java.time.LocalDate;
import java.util.Optional;

import tradeassurance.kernel.Money;

/**
 * One movement on the platform's account, as its bank tells it.
 *
 * @param identity what the bank calls it, so that it counts once although several messages tell of it
 * @param amount what came in or went out, never negative
 * @param remittance what the payer wrote, the structured reference first
 * @param debtor who paid; empty where the bank does not say
 */
public record StatementLine(String identity, Direction direction, Money amount, LocalDate bookedOn, String remittance,
        String debtor) {

    /** Which way the money went. */
    public enum Direction {
        CREDIT,
        DEBIT,
        /** An earlier movement is taken back, whichever way it went. */
        REVERSAL
    }

    /** The reference of a payment that the payer wrote. */
    public Optional<CreditorReference> reference() {
        return CreditorReference.in(remittance);
    }
}
