package tradeassurance.payment.ledger;

/** What must always hold of the books; each is a query for whatever does not hold to it. */
enum Invariant {

    INV1_SUM("INV1", "per currency all postings sum to nothing, and no account but external ones, recourse and the guarantee "
            + "fund is below zero", """
                    WITH posting AS (SELECT credit_account AS account, currency, amount FROM ledger_entry
                                     UNION ALL SELECT debit_account, currency, -amount FROM ledger_entry),
                         balance AS (SELECT account, currency, sum(amount) AS amount FROM posting GROUP BY 1, 2)
                    SELECT account || ': ' || amount || ' ' || currency FROM balance
                     WHERE amount < 0 AND account !~ '^(buyer:.*:external|supplier:.*:recourse|platform:guarantee_fund)$'
                    UNION ALL
                    SELECT 'all of ' || currency || ': ' || sum(amount) FROM balance GROUP BY currency HAVING sum(amount) <> 0
                    """),

    INV1_SUPPLIERS("INV1-SUPPLIERS", "the balances of suppliers are what their entries come to", """
            WITH posting AS (SELECT credit_account AS account, currency, amount FROM ledger_entry
                              WHERE credit_account LIKE 'supplier:%'
                             UNION ALL SELECT debit_account, currency, -amount FROM ledger_entry
                              WHERE debit_account LIKE 'supplier:%'),
                 booked AS (SELECT account, currency, sum(amount) AS amount FROM posting GROUP BY 1, 2),
                 kept AS (SELECT 'supplier:' || supplier_id || ':available' AS account, currency, available AS amount
                            FROM supplier_balance
                          UNION ALL SELECT 'supplier:' || supplier_id || ':recourse', currency, recourse
                            FROM supplier_balance)
            SELECT coalesce(b.account, k.account) || ': ' || coalesce(b.amount, 0) || ' booked, ' || coalesce(k.amount, 0)
                   || ' kept'
              FROM booked b FULL JOIN kept k ON k.account = b.account AND k.currency = b.currency
             WHERE coalesce(b.amount, 0) <> coalesce(k.amount, 0)
            """),

    INV1_CLEARING("INV1-CLEARING", "what providers hold is exactly what is booked to go back and has not arrived yet", """
            SELECT 'clearing: ' || held || ', on its way back: ' || due FROM (
              SELECT (SELECT coalesce(sum(CASE WHEN credit_account LIKE 'clearing:%' THEN amount ELSE -amount END), 0)
                        FROM ledger_entry WHERE credit_account LIKE 'clearing:%' OR debit_account LIKE 'clearing:%') AS held,
                     (SELECT coalesce(sum(refunded - paid_back), 0) FROM escrow_account) AS due) AS compared
             WHERE held <> due
            """),

    INV1_ORDERS("INV1-ORDERS", "the accounts of orders are what their entries come to", """
            WITH booked AS (
              SELECT order_id,
                     sum(amount) FILTER (WHERE reason = 'PAYMENT') AS received,
                     sum(amount) FILTER (WHERE reason = 'ADVANCE') AS advanced,
                     sum(amount) FILTER (WHERE reason = 'RELEASE') AS released,
                     sum(amount) FILTER (WHERE reason = 'REFUND') AS refunded,
                     sum(amount) FILTER (WHERE reason = 'REFUND' AND debit_account LIKE 'supplier:%') AS recovered,
                     sum(amount) FILTER (WHERE reason = 'REFUND_PAID') AS paid_back,
                     sum(CASE WHEN credit_account = 'escrow:' || order_id THEN amount
                              WHEN debit_account = 'escrow:' || order_id THEN -amount ELSE 0 END) AS held
                FROM ledger_entry GROUP BY order_id)
            SELECT coalesce(a.order_id, b.order_id) FROM escrow_account a FULL JOIN booked b ON b.order_id = a.order_id
             WHERE (coalesce(a.received, 0), coalesce(a.advanced, 0), coalesce(a.released, 0), coalesce(a.refunded, 0),
                    coalesce(a.recovered, 0), coalesce(a.paid_back, 0), coalesce(a.held, 0))
                   IS DISTINCT FROM
                   (coalesce(b.received, 0), coalesce(b.advanced, 0), coalesce(b.released, 0), coalesce(b.refunded, 0),
                    coalesce(b.recovered, 0), coalesce(b.paid_back, 0), coalesce(b.held, 0))
            """),

    INV3("INV3", "until coverage ends, what is in escrow and what was advanced and not taken back cover what the buyer may "
            + "still get back", """
                    WITH booked AS (
                      SELECT order_id,
                             coalesce(sum(amount) FILTER (WHERE reason = 'PAYMENT'), 0) AS received,
                             coalesce(sum(amount) FILTER (WHERE reason = 'REFUND'), 0) AS refunded,
                             coalesce(sum(amount) FILTER (WHERE reason = 'ADVANCE'), 0)
                             - coalesce(sum(amount) FILTER (WHERE reason = 'REFUND' AND debit_account LIKE 'supplier:%'), 0)
                               AS advanced,
                             sum(CASE WHEN credit_account = 'escrow:' || order_id THEN amount
                                      WHEN debit_account = 'escrow:' || order_id THEN -amount ELSE 0 END) AS held
                        FROM ledger_entry GROUP BY order_id)
                    SELECT b.order_id || ': ' || (b.held + b.advanced) || ' for ' || (b.received - b.refunded)
                      FROM booked b JOIN escrow_account a ON a.order_id = b.order_id
                     WHERE a.state <> 'RELEASED' AND b.held + b.advanced < b.received - b.refunded
                    """),

    INV4("INV4", "no more of a payment was advanced than the limit granted for it", """
            SELECT p.id || ': ' || coalesce(e.amount, 0) || ' advanced, ' || coalesce(p.granted, 0) || ' granted'
              FROM payment p FULL JOIN (SELECT reference, sum(amount) AS amount FROM ledger_entry WHERE reason = 'ADVANCE'
                                         GROUP BY reference) e ON e.reference = p.id
             WHERE coalesce(e.amount, 0) > coalesce(p.granted, 0) OR coalesce(e.amount, 0) <> coalesce(p.advanced, 0)
            """),

    INV5_PAYMENTS("INV5", "no payment gives back more than it brought, and its order's account says the same", """
            SELECT p.id || ': ' || p.refunded || ' of ' || coalesce(p.received, 0)
              FROM payment p LEFT JOIN (
                SELECT each->>'payment' AS id, (each->>'received')::bigint AS received,
                       (each->>'refunded')::bigint AS refunded
                  FROM escrow_account, jsonb_array_elements(paid::jsonb) AS each) k ON k.id = p.id
             WHERE p.refunded > coalesce(p.received, 0) OR p.refunded <> coalesce(k.refunded, 0)
                OR coalesce(p.received, 0) <> coalesce(k.received, 0)
            """),

    INV5_ORDERS("INV5-ORDERS", "the refunds of an order do not exceed what has settled for it", """
            SELECT a.order_id || ': ' || r.amount || ' of ' || a.received
              FROM escrow_account a JOIN (SELECT order_id, sum(amount) AS amount FROM refund GROUP BY order_id) r
                ON r.order_id = a.order_id
             WHERE r.amount > a.received OR r.amount <> a.refunded
            """),

    INV5_REFUNDS("INV5-REFUNDS", "a refund is booked, split and paid exactly as it was agreed or ruled", """
            SELECT r.id || ' (' || r.state || '): ' || r.amount || ', booked ' || coalesce(e.booked, 0) || ', paid '
                   || coalesce(e.paid, 0) || ', parts ' || coalesce(s.amount, 0)
              FROM refund r
              LEFT JOIN (SELECT reference, sum(amount) FILTER (WHERE reason = 'REFUND') AS booked,
                                sum(amount) FILTER (WHERE reason = 'REFUND_PAID') AS paid
                           FROM ledger_entry WHERE reason IN ('REFUND', 'REFUND_PAID') GROUP BY reference) e
                ON e.reference = r.id
              LEFT JOIN (SELECT id, sum((part->>'amount')::bigint) AS amount,
                                sum((part->>'amount')::bigint) FILTER (WHERE part->>'status' = 'SUCCEEDED') AS paid
                           FROM refund, jsonb_array_elements(parts::jsonb) AS part GROUP BY id) s ON s.id = r.id
             WHERE r.amount <> coalesce(e.booked, 0) OR r.amount <> coalesce(s.amount, 0)
                OR coalesce(e.paid, 0) <> coalesce(s.paid, 0)
                OR (r.state = 'SUCCEEDED') <> (r.amount = coalesce(e.paid, 0))
            """),

    INV6("INV6", "no payment is of a method and currency that do not go together", """
            SELECT id || ': ' || method || ' ' || currency FROM payment
             WHERE NOT currency = ANY (CASE method
                     WHEN 'PAYPAL' THEN ARRAY['USD', 'EUR', 'GBP', 'CAD', 'SGD', 'AUD', 'HKD', 'JPY']
                     WHEN 'ONLINE_BANKING' THEN ARRAY['USD', 'EUR']
                     WHEN 'ONLINE_TRANSFER' THEN ARRAY['EUR', 'GBP', 'PLN', 'CHF']
                     WHEN 'WIRE_TRANSFER' THEN ARRAY['CNY', 'USD', 'HKD', 'GBP', 'EUR', 'AUD', 'CAD', 'JPY', 'SGD']
                     ELSE ARRAY['USD'] END::bpchar[])
            """),

    INV12("INV12", "every event of history follows the one before it", """
            SELECT e.resource || ' ' || e.resource_id || ' ' || e.sequence
              FROM event e LEFT JOIN event p
                ON p.resource = e.resource AND p.resource_id = e.resource_id AND p.sequence = e.sequence - 1
             WHERE e.previous_hash <> CASE WHEN e.sequence = 1 THEN repeat('0', 64) ELSE coalesce(p.hash, '') END
            """);

    private final String title;
    private final String meaning;
    private final String offenders;

    Invariant(String title, String meaning, String offenders) {
        this.title = title;
        this.meaning = meaning;
        this.offenders = offenders;
    }

    String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }

    /** A query of one column of text, one row for each thing that offends. */
    String offenders() {
        return offenders + " LIMIT 20";
    }
}
