package tradeassurance.payment.wire.model;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Which payment a line of a statement is for. Whatever is not certain waits for an operator. */
public final class Matching {

    private Matching() {
    }

    /**
     * @param account the account that the statement is of
     * @param told whether another message of the bank has told of this line
     * @param named the payment of the line's reference; null where there is none
     */
    public static Verdict of(StatementLine line, String account, boolean told, @Nullable AwaitedTransfer named) {
        if (told) {
            return Verdict.ALREADY_TOLD;
        }
        return switch (line.direction()) {
            case DEBIT -> Verdict.DEBIT;
            case REVERSAL -> Verdict.REVERSAL;
            case CREDIT -> credit(line, account, named);
        };
    }

    private static Verdict credit(StatementLine line, String account, @Nullable AwaitedTransfer named) {
        Optional<CreditorReference> reference = line.reference();
        if (reference.isEmpty()) {
            return Verdict.NO_REFERENCE;
        }
        if (!reference.get().intact()) {
            return Verdict.REFERENCE_DAMAGED;
        }
        if (named == null) {
            return Verdict.REFERENCE_UNKNOWN;
        }
        if (!named.account().equals(account)) {
            return Verdict.OTHER_ACCOUNT;
        }
        if (!named.currency().equals(line.amount().currency())) {
            return Verdict.WRONG_CURRENCY;
        }
        return named.waiting() ? Verdict.MATCHED : Verdict.PAYMENT_NOT_WAITING;
    }
}
