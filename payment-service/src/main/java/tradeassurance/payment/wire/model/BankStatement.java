package tradeassurance.payment.wire.model;

import java.util.List;

/**
 * What a bank says has moved on an account.
 *
 * @param kind what sort of message it is; one bank may use a name once for each
 * @param account the number of the account, without blanks
 * @param statementId the bank's name for this statement, unique for the account
 * @param lines the booked movements, in the bank's order
 */
public record BankStatement(Kind kind, String account, String statementId, List<StatementLine> lines) {

    /** The messages that are read. */
    public enum Kind {
        CAMT_053,
        CAMT_054,
        MT940
    }

    public BankStatement {
        lines = List.copyOf(lines);
    }
}
