package tradeassurance.payment.model;

import java.util.Arrays;
import java.util.Optional;

/** How a buyer may pay (R25). A method that is not here is not eligible (INV6). */
public enum PaymentMethod {
    PAYPAL,
    /** Visa and Mastercard, credit or debit. */
    CARD,
    /** Out of the buyer's bank account, in its online banking. */
    ONLINE_BANKING,
    /** Through a third party such as Trustly or iDEAL. */
    ONLINE_TRANSFER,
    /** T/T, to the account that the platform designates. */
    WIRE_TRANSFER,
    WESTERN_UNION,
    LETTER_OF_CREDIT;

    /** Whether the buyer sends the money by itself, and so may send more than was asked for. */
    public boolean sentByBuyer() {
        return this == WIRE_TRANSFER;
    }

    /** Whether a bank promises it first, on application; until it has paid, nothing of the supplier's limit is used (A23). */
    public boolean appliedFor() {
        return this == LETTER_OF_CREDIT;
    }

    /** Whether the buyer's bank or wallet may take it back after it has settled. */
    boolean chargedBack() {
        return this == CARD || this == PAYPAL;
    }

    public static Optional<PaymentMethod> named(String name) {
        return Arrays.stream(values()).filter(method -> method.name().equals(name)).findFirst();
    }
}
