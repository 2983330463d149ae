package tradeassurance.payment.wire;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.payment.wire.model.BankStatement;
import tradeassurance.payment.wire.model.BankStatement.Kind;

/** The statements of banks, written once and never changed. */
@ApplicationScoped
class BankStatements {

    /** One statement of an account at a time: what one has told is known before the next is read. */
    private static final String NAME_ACCOUNT = "INSERT INTO bank_account (number) VALUES (?1) ON CONFLICT DO NOTHING";

    private static final String LOCK_ACCOUNT = "SELECT number FROM bank_account WHERE number = ?1 FOR UPDATE";

    private static final String KEEP = """
            INSERT INTO bank_statement (id, kind, account, statement_id, hash, content, received_at, received_from, debits,
                                        already_told)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as timestamptz), ?8, ?9, ?10)
            """;

    private static final String FIND = """
            SELECT id, kind, account, statement_id, hash, received_at, debits, already_told FROM bank_statement
             WHERE
            """;

    Uni<Void> lock(String account) {
        return Panache.getSession().chain(session -> session.createNativeQuery(NAME_ACCOUNT).setParameter(1, account)
                .executeUpdate().chain(() -> session.createNativeQuery(LOCK_ACCOUNT, String.class).setParameter(1, account)
                        .getSingleResult()))
                .replaceWithVoid();
    }

    Uni<Void> keep(StoredStatement statement, String content, String from) {
        return Panache.getSession().chain(session -> session.createNativeQuery(KEEP).setParameter(1, statement.id())
                .setParameter(2, statement.kind().name()).setParameter(3, statement.account())
                .setParameter(4, statement.statementId()).setParameter(5, statement.hash()).setParameter(6, content)
                .setParameter(7, statement.receivedAt()).setParameter(8, from).setParameter(9, statement.debits())
                .setParameter(10, statement.alreadyTold()).executeUpdate()).replaceWithVoid();
    }

    /** The one that the bank has given this name before. */
    Uni<Optional<StoredStatement>> find(BankStatement named) {
        return Panache.getSession().chain(session -> session
                .createNativeQuery(FIND + "account = ?1 AND kind = ?2 AND statement_id = ?3", Object[].class)
                .setParameter(1, named.account()).setParameter(2, named.kind().name()).setParameter(3, named.statementId())
                .getSingleResultOrNull()).map(row -> Optional.ofNullable(row).map(BankStatements::stored));
    }

    Uni<Optional<StoredStatement>> find(String id) {
        return Panache.getSession().chain(session -> session.createNativeQuery(FIND + "id = ?1", Object[].class)
                .setParameter(1, id).getSingleResultOrNull()).map(row -> Optional.ofNullable(row).map(BankStatements::stored));
    }

    private static StoredStatement stored(Object[] row) {
        return new StoredStatement((String) row[0], Kind.valueOf((String) row[1]), (String) row[2], (String) row[3],
                String.valueOf(row[4]), instant(row[5]), ((Number) row[6]).intValue(), ((Number) row[7]).intValue());
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
