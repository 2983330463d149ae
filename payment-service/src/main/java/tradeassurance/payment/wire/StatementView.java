package tradeassurance.payment.wire;

import java.time.Instant;
import java.util.List;

import tradeassurance.kernel.Role;
import tradeassurance.payment.wire.model.BankStatement.Kind;

/**
 * A statement as it was taken in.
 *
 * @param hash SHA-256 of the message in hexadecimal
 * @param debits how many of its lines are of money that went out
 * @param alreadyTold how many of its lines another message of the bank has told of
 * @param lines all others
 */
record StatementView(String id, Kind kind, String account, String statementId, String hash, Instant receivedAt, int debits,
        int alreadyTold, List<LineView> lines) {

    static StatementView of(StoredStatement stored, List<LineEntity> lines, Role viewer) {
        return new StatementView(stored.id(), stored.kind(), stored.account(), stored.statementId(), stored.hash(),
                stored.receivedAt(), stored.debits(), stored.alreadyTold(),
                lines.stream().map(line -> LineView.of(line.value(), viewer)).toList());
    }
}
