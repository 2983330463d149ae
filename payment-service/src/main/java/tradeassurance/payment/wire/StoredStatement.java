package tradeassurance.payment.wire;

import java.time.Instant;

import tradeassurance.payment.wire.model.BankStatement.Kind;

/** A statement as it is kept; the message itself stays beside it. */
record StoredStatement(String id, Kind kind, String account, String statementId, String hash, Instant receivedAt, int debits,
        int alreadyTold) {
}
