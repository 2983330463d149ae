package tradeassurance.payment.ledger;

import java.util.List;

/** What must hold of the money of each order. */
final class OrderInvariants {

    private static final String ACCOUNTS = """
            WITH booked AS (
              SELECT e.order_id,
                     sum(amount) FILTER (WHERE reason = 'PAYMENT') AS received,
                     sum(amount) FILTER (WHERE reason = 'ADVANCE') AS advanced,
                     sum(amount) FILTER (WHERE reason = 'RELEASE') AS released,
                     sum(amount) FILTER (WHERE reason = 'REFUND') AS refunded,
                     sum(amount) FILTER (WHERE reason = 'REFUND' AND debit_account LIKE 'supplier:%') AS recovered,
                     sum(amount) FILTER (WHERE e.currency = o.currency AND (reason = 'REFUND_PAID'
                       OR reason = 'EXCHANGE' AND debit_account LIKE 'clearing:%' AND reference LIKE 'rfd%')) AS paid_back,
                     sum(CASE WHEN credit_account = 'escrow:' || e.order_id THEN amount
                              WHEN debit_account = 'escrow:' || e.order_id THEN -amount ELSE 0 END) AS held
                FROM ledger_entry e LEFT JOIN escrow_account o ON o.order_id = e.order_id GROUP BY e.order_id)
            SELECT coalesce(a.order_id, b.order_id) FROM escrow_account a FULL JOIN booked b ON b.order_id = a.order_id
             WHERE (coalesce(a.received, 0), coalesce(a.advanced, 0), coalesce(a.released, 0), coalesce(a.refunded, 0),
                    coalesce(a.recovered, 0), coalesce(a.paid_back, 0), coalesce(a.held, 0))
                   IS DISTINCT FROM
                   (coalesce(b.received, 0), coalesce(b.advanced, 0), coalesce(b.released, 0), coalesce(b.refunded, 0),
                    coalesce(b.recovered, 0), coalesce(b.paid_back, 0), coalesce(b.held, 0))
            """;

    private static final String COVERED = """
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
            """;

    private static final String DERIVED = """
            SELECT coalesce(a.order_id, p.order_id) || ': ' || coalesce(a.received, 0) || ' received and ' || coalesce(a.refunded, 0)
                   || ' refunded, ' || coalesce(p.received, 0) || ' and ' || coalesce(p.refunded, 0) || ' by its payments'
              FROM escrow_account a FULL JOIN (
                SELECT order_id, sum(received) AS received, sum(refunded) AS refunded FROM payment GROUP BY order_id) p
                ON p.order_id = a.order_id
             WHERE (coalesce(a.received, 0), coalesce(a.refunded, 0)) <> (coalesce(p.received, 0), coalesce(p.refunded, 0))
            """;

    static final List<Invariant> ALL = List.of(
            new Invariant("INV1-ORDERS", "the accounts of orders are what their entries come to", ACCOUNTS),
            new Invariant("INV3", "until coverage ends, what is in escrow and what was advanced and not taken back cover "
                    + "what the buyer may still get back",
                    COVERED),
            new Invariant("INV7", "what has settled and what was refunded are derived from the payments, and so is what is "
                    + "due",
                    DERIVED));

    private OrderInvariants() {
    }
}
