package tradeassurance.suite.faults;

import java.util.List;
import java.util.stream.Stream;

/** Money, counted again from the entries alone: per account, per order and per supplier, in every currency. */
final class MoneyCheck {

    private static final String BALANCE = """
            WITH posting AS (SELECT credit_account AS account, currency, amount FROM ledger_entry
                             UNION ALL SELECT debit_account, currency, -amount FROM ledger_entry),
                 balance AS (SELECT account, currency, sum(amount) AS amount FROM posting GROUP BY 1, 2)
            """;

    private static final String BELOW_ZERO = BALANCE + """
            SELECT account || ' stands at ' || amount || ' ' || currency FROM balance
             WHERE amount < 0 AND account NOT LIKE '%:external' AND account NOT LIKE '%:recourse'
               AND account <> 'platform:guarantee_fund'
            """;

    /** What is in escrow by the books is what the order's account says, and the other way round. */
    private static final String ESCROW = BALANCE
            + """
                    SELECT coalesce(b.account, 'escrow:' || a.order_id) || ': ' || coalesce(b.amount, 0) || ' booked, ' || coalesce(a.held, 0)
                           || ' held'
                      FROM (SELECT * FROM balance WHERE account LIKE 'escrow:%') b
                      FULL JOIN escrow_account a ON b.account = 'escrow:' || a.order_id
                     WHERE coalesce(b.amount, 0) <> coalesce(a.held, 0)
                    """;

    private static final String SUPPLIERS = BALANCE
            + """
                    SELECT 'supplier:' || s.supplier_id || ': ' || s.available || ' and ' || s.recourse || ' kept, ' || coalesce(a.amount, 0)
                           || ' and ' || coalesce(r.amount, 0) || ' booked'
                      FROM supplier_balance s
                      LEFT JOIN balance a ON a.account = 'supplier:' || s.supplier_id || ':available' AND a.currency = s.currency
                      LEFT JOIN balance r ON r.account = 'supplier:' || s.supplier_id || ':recourse' AND r.currency = s.currency
                     WHERE s.available <> coalesce(a.amount, 0) OR s.recourse <> coalesce(r.amount, 0)
                    """;

    /** Nothing comes into the world or leaves it but through a transfer that has both sides. */
    private static final String TWICE = """
            SELECT reason || ' of ' || reference || ' is booked ' || count(*) || ' times' FROM ledger_entry
             WHERE reason IN ('CHARGE', 'PAYMENT', 'FEE', 'ADVANCE', 'RELEASE') GROUP BY reason, reference HAVING count(*) > 1
            """;

    /** A payment that has settled has brought what was agreed, and the books say so. */
    private static final String PAYMENTS = """
            SELECT p.id || ' (' || p.state || '): ' || coalesce(p.received, 0) || ' received, ' || coalesce(e.amount, 0) || ' booked of '
                   || p.credit
              FROM payment p LEFT JOIN (SELECT reference, sum(amount) AS amount FROM ledger_entry WHERE reason = 'PAYMENT'
                                         GROUP BY reference) e ON e.reference = p.id
             WHERE coalesce(p.received, 0) <> coalesce(e.amount, 0) OR coalesce(p.received, p.credit) <> p.credit
            """;

    private MoneyCheck() {
    }

    static List<String> findings(Evidence evidence) {
        return Stream.of(BELOW_ZERO, ESCROW, SUPPLIERS, TWICE, PAYMENTS)
                .flatMap(query -> evidence.stores().texts("payment-service", query).stream()).toList();
    }
}
