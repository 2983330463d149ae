package tradeassurance.payment.ledger;

import java.util.List;

/** What must hold of the books as a whole. */
final class BookInvariants {

    private static final String SUM = """
            WITH posting AS (SELECT credit_account AS account, currency, amount FROM ledger_entry
                             UNION ALL SELECT debit_account, currency, -amount FROM ledger_entry),
                 balance AS (SELECT account, currency, sum(amount) AS amount FROM posting GROUP BY 1, 2)
            SELECT account || ': ' || amount || ' ' || currency FROM balance
             WHERE amount < 0 AND account !~ '^((buyer|supplier):.*:external|supplier:.*:recourse|platform:(guarantee_fund|fx))$'
            UNION ALL
            SELECT 'all of ' || currency || ': ' || sum(amount) FROM balance GROUP BY currency HAVING sum(amount) <> 0
            """;

    private static final String CLEARING = """
            WITH held AS (
              SELECT account, currency, sum(amount) AS amount FROM (
                SELECT credit_account AS account, currency, amount FROM ledger_entry WHERE credit_account LIKE 'clearing:%'
                UNION ALL SELECT debit_account, currency, -amount FROM ledger_entry WHERE debit_account LIKE 'clearing:%') AS posting
               GROUP BY 1, 2),
            compared AS (
              SELECT currency, account = 'clearing:PAYOUT' AS out, amount AS held, 0 AS due FROM held
              UNION ALL SELECT currency, false, 0, refunded - paid_back FROM escrow_account
              UNION ALL SELECT currency, true, 0, amount FROM payout WHERE state IN ('REQUESTED', 'SENT'))
            SELECT CASE WHEN out THEN 'payouts' ELSE 'refunds' END || ' in ' || currency || ': ' || sum(held) || ' held, ' || sum(due)
                   || ' on its way'
              FROM compared GROUP BY out, currency HAVING sum(held) <> sum(due)
            """;

    private static final String EXCHANGED = """
            WITH moved AS (
              SELECT reference, currency, sum(CASE credit_account WHEN 'platform:fx' THEN amount ELSE -amount END) AS amount
                FROM ledger_entry WHERE reason = 'EXCHANGE' GROUP BY 1, 2),
            foreign_payment AS (SELECT * FROM payment WHERE received IS NOT NULL AND currency <> order_currency),
            foreign_part AS (
              SELECT r.id, r.currency, (part->>'amount')::bigint AS amount, part->>'sentIn' AS sent_in,
                     (part->>'sent')::bigint AS sent
                FROM refund r, jsonb_array_elements(r.parts::jsonb) AS part
               WHERE part->>'status' = 'SUCCEEDED' AND part->>'sentIn' <> r.currency),
            due AS (
              SELECT id, currency::text AS currency, taken + fee AS amount FROM foreign_payment
              UNION ALL SELECT id, order_currency, -(received + fee_credit) FROM foreign_payment
              UNION ALL SELECT p.id, e.currency::text, sum(CASE WHEN e.credit_account LIKE 'buyer:%' THEN -e.amount ELSE e.amount END)
                FROM foreign_payment p JOIN ledger_entry e ON e.reference = p.id AND e.reason = 'CHARGEBACK' GROUP BY 1, 2
              UNION ALL SELECT id, sent_in, -sum(sent) FROM foreign_part GROUP BY 1, 2 HAVING sum(sent) > 0
              UNION ALL SELECT id, currency, sum(amount) FROM foreign_part GROUP BY 1, 2)
            SELECT coalesce(m.reference, d.id) || ': ' || coalesce(m.amount, 0) || ' ' || coalesce(m.currency, d.currency)
                   || ' exchanged, ' || coalesce(d.amount, 0) || ' by its payments'
              FROM moved m FULL JOIN (SELECT id, currency, sum(amount) AS amount FROM due GROUP BY 1, 2) d ON d.id = m.reference AND d.currency = m.currency
             WHERE coalesce(m.amount, 0) <> coalesce(d.amount, 0)
            """;

    private static final String HISTORY = """
            SELECT e.resource || ' ' || e.resource_id || ' ' || e.sequence
              FROM event e LEFT JOIN event p
                ON p.resource = e.resource AND p.resource_id = e.resource_id AND p.sequence = e.sequence - 1
             WHERE e.previous_hash <> CASE WHEN e.sequence = 1 THEN repeat('0', 64) ELSE coalesce(p.hash, '') END
            """;

    static final List<Invariant> ALL = List.of(
            new Invariant("INV1", "per currency all postings sum to nothing, and no account but external ones, recourse, "
                    + "the guarantee fund and what was exchanged is below zero",
                    SUM),
            new Invariant("INV1-CLEARING", "what providers hold is exactly what is on its way to buyers and to the banks of "
                    + "suppliers",
                    CLEARING),
            new Invariant("INV1-FX",
                    "what was exchanged is what payments in other currencies have brought and given back, each "
                            + "at its own rate",
                    EXCHANGED),
            new Invariant("INV12", "every event of history follows the one before it", HISTORY));

    private BookInvariants() {
    }
}
