package tradeassurance.payment.statement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Money;

/** Reads the books in the order in which they were written, by index and in bounded pages. Call it within a transaction. */
@ApplicationScoped
class StatementLines {

    /** How an entry changes the first and the second account; a supplier's may change both. */
    private static final String CHANGES = """
            CASE WHEN credit_account = ?1 THEN amount WHEN debit_account = ?1 THEN -amount ELSE 0 END,
            CASE WHEN credit_account = ?2 THEN amount WHEN debit_account = ?2 THEN -amount ELSE 0 END""";

    private static final String OF_ORDER = "SELECT * FROM ledger_entry WHERE order_id = ?3 AND currency = ?4 AND "
            + "(debit_account IN (?1, ?2) OR credit_account IN (?1, ?2))";

    private static final String SIDE = "SELECT * FROM ledger_entry WHERE %1$s_account = %2$s AND %1$s_account LIKE 'supplier:%%' "
            + "AND currency = ?4 AND (cast(?3 as text) IS NULL)";

    private static final List<String> OF_SUPPLIER = List.of(SIDE.formatted("debit", "?1"), SIDE.formatted("credit", "?1"),
            SIDE.formatted("debit", "?2"), SIDE.formatted("credit", "?2"));

    private static final String BEFORE = " AND (at < cast(?5 as timestamptz) OR (at < cast(?6 as timestamptz) AND id <= ?7))";

    private static final String AFTER = " AND at >= cast(?5 as timestamptz) AND at < cast(?6 as timestamptz) AND id > ?7";

    private static final String ORDERED = " ORDER BY id LIMIT ?8";

    /** What was on the accounts before the line that comes after this one; {@code after} is empty for the first. */
    Uni<Map<String, Money>> opening(Subject subject, Period period, String after) {
        String sums = "SELECT coalesce(sum(first), 0), coalesce(sum(second), 0) FROM (SELECT "
                + CHANGES.replace("END,", "END AS first,") + " AS second FROM (" + source(subject, BEFORE) + ") AS e) AS c";
        return Panache.getSession().chain(session -> session.createNativeQuery(sums, Object[].class)
                .setParameter(1, subject.accounts().get(0)).setParameter(2, subject.accounts().get(1))
                .setParameter(3, subject.orderId()).setParameter(4, subject.currency())
                .setParameter(5, period.from()).setParameter(6, period.until()).setParameter(7, after).getSingleResult())
                .map(row -> subject.named(Money.ofMinor(number(row[0]), subject.currency()),
                        Money.ofMinor(number(row[1]), subject.currency())));
    }

    /** The lines after this one, the oldest first, with one more than asked for. */
    Uni<List<Moved>> after(Subject subject, Period period, String after, int limit) {
        String lines = "SELECT id, at, reason, reference, order_id, note, " + CHANGES + " FROM ("
                + source(subject, AFTER + ORDERED) + ") AS e" + ORDERED;
        return Panache.getSession().chain(session -> session.createNativeQuery(lines, Object[].class)
                .setParameter(1, subject.accounts().get(0)).setParameter(2, subject.accounts().get(1))
                .setParameter(3, subject.orderId()).setParameter(4, subject.currency())
                .setParameter(5, period.from()).setParameter(6, period.until()).setParameter(7, after)
                .setParameter(8, limit + 1).getResultList())
                .map(rows -> rows.stream().map(StatementLines::moved).toList());
    }

    /** Each side of each account has an index of its own; an entry between two accounts of a supplier is found once. */
    private static String source(Subject subject, String bounds) {
        if (subject.orderId() != null) {
            return OF_ORDER + bounds;
        }
        return String.join(" UNION ", OF_SUPPLIER.stream().map(side -> "(" + side + bounds + ")").toList());
    }

    private static Moved moved(Object[] row) {
        return new Moved((String) row[0], row[1] instanceof OffsetDateTime at ? at.toInstant() : (Instant) row[1],
                (String) row[2], (String) row[3], (String) row[4], (String) row[5], number(row[6]), number(row[7]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
