package tradeassurance.payment.ledger;

import java.util.List;

/** What must hold of what suppliers have, owe and draw. */
final class SupplierInvariants {

    private static final String BALANCES = """
            WITH posting AS (SELECT credit_account AS account, currency, amount FROM ledger_entry
                              WHERE credit_account ~ '^supplier:.*:(available|recourse)$'
                             UNION ALL SELECT debit_account, currency, -amount FROM ledger_entry
                              WHERE debit_account ~ '^supplier:.*:(available|recourse)$'),
                 booked AS (SELECT account, currency, sum(amount) AS amount FROM posting GROUP BY 1, 2),
                 kept AS (SELECT 'supplier:' || supplier_id || ':available' AS account, currency, available AS amount
                            FROM supplier_balance
                          UNION ALL SELECT 'supplier:' || supplier_id || ':recourse', currency, recourse
                            FROM supplier_balance)
            SELECT coalesce(b.account, k.account) || ': ' || coalesce(b.amount, 0) || ' booked, ' || coalesce(k.amount, 0)
                   || ' kept'
              FROM booked b FULL JOIN kept k ON k.account = b.account AND k.currency = b.currency
             WHERE coalesce(b.amount, 0) <> coalesce(k.amount, 0)
            """;

    private static final String RECOURSE = """
            SELECT coalesce(b.supplier_id, r.supplier_id) || ' in ' || coalesce(b.currency, r.currency) || ': '
                   || coalesce(b.recourse, 0) || ' on the balance, ' || coalesce(r.owed, 0) || ' owed, '
                   || coalesce(b.available, 0) || ' to draw'
              FROM supplier_balance b FULL JOIN (
                SELECT supplier_id, currency, sum(amount - collected - written_off) AS owed FROM recourse GROUP BY 1, 2) r
                ON r.supplier_id = b.supplier_id AND r.currency = b.currency
             WHERE coalesce(b.recourse, 0) <> -coalesce(r.owed, 0) OR (b.available > 0 AND b.recourse < 0)
            UNION ALL
            SELECT coalesce(r.id, f.id) || ' (' || coalesce(r.state, 'no recourse') || '): ' || coalesce(r.amount, 0) || ' for '
                   || coalesce(f.from_recourse, 0) || ' of a refund, ' || coalesce(e.collected, 0) || ' collected, '
                   || coalesce(e.written_off, 0) || ' written off'
              FROM recourse r
              FULL JOIN (SELECT id, from_recourse FROM refund WHERE from_recourse > 0) f ON f.id = r.refund_id
              LEFT JOIN (SELECT reference, sum(amount) FILTER (WHERE reason = 'RECOURSE_COLLECTED') AS collected,
                                sum(amount) FILTER (WHERE reason = 'RECOURSE_WRITTEN_OFF') AS written_off
                           FROM ledger_entry WHERE reason IN ('RECOURSE_COLLECTED', 'RECOURSE_WRITTEN_OFF') GROUP BY reference) e
                ON e.reference = r.id
             WHERE r.amount IS DISTINCT FROM f.from_recourse OR r.collected <> coalesce(e.collected, 0)
                OR r.written_off <> coalesce(e.written_off, 0)
            """;

    private static final String PAYOUTS = """
            SELECT coalesce(p.id, e.reference) || ' (' || coalesce(p.state, 'no payout') || '): ' || coalesce(p.amount, 0) || ', '
                   || coalesce(e.drawn, 0) || ' drawn, ' || coalesce(e.arrived, 0) || ' arrived, ' || coalesce(e.returned, 0)
                   || ' returned'
              FROM payout p FULL JOIN (
                SELECT reference, sum(amount) FILTER (WHERE reason = 'PAYOUT') AS drawn,
                       sum(amount) FILTER (WHERE reason = 'PAYOUT_PAID') AS arrived,
                       sum(amount) FILTER (WHERE reason = 'PAYOUT_RETURNED') AS returned
                  FROM ledger_entry WHERE reason IN ('PAYOUT', 'PAYOUT_PAID', 'PAYOUT_RETURNED') GROUP BY reference) e
                ON e.reference = p.id
             WHERE p.amount IS DISTINCT FROM e.drawn
                OR coalesce(e.arrived, 0) <> CASE WHEN p.state = 'PAID' THEN p.amount ELSE 0 END
                OR coalesce(e.returned, 0) <> CASE WHEN p.state = 'FAILED' THEN p.amount ELSE 0 END
            """;

    static final List<Invariant> ALL = List.of(
            new Invariant("INV1-SUPPLIERS", "the balances of suppliers are what their entries come to", BALANCES),
            new Invariant("INV1-RECOURSE",
                    "a supplier owes what refunds took from nowhere, less what was collected and given up, "
                            + "and draws nothing meanwhile",
                    RECOURSE),
            new Invariant("INV1-PAYOUTS", "a payout leaves the balance once, and arrives or comes back whole", PAYOUTS));

    private SupplierInvariants() {
    }
}
