package tradeassurance.payment.ledger;

import java.util.List;

/** What must hold of payments and of what goes back through them. */
final class PaymentInvariants {

    private static final String ADVANCES = """
            SELECT coalesce(p.id, e.reference) || ': ' || coalesce(e.amount, 0) || ' advanced, ' || coalesce(p.granted, 0) || ' granted'
              FROM payment p FULL JOIN (SELECT reference, sum(amount) AS amount FROM ledger_entry WHERE reason = 'ADVANCE'
                                         GROUP BY reference) e ON e.reference = p.id
             WHERE coalesce(e.amount, 0) > coalesce(p.granted, 0) OR coalesce(e.amount, 0) <> coalesce(p.advanced, 0)
            """;

    private static final String PAYMENTS = """
            SELECT p.id || ': ' || p.refunded || ' of ' || coalesce(p.received, 0)
              FROM payment p LEFT JOIN (
                SELECT each->>'payment' AS id, (each->>'received')::bigint AS received,
                       (each->>'refunded')::bigint AS refunded
                  FROM escrow_account, jsonb_array_elements(paid::jsonb) AS each) k ON k.id = p.id
             WHERE p.refunded > coalesce(p.received, 0) OR p.refunded <> coalesce(k.refunded, 0)
                OR coalesce(p.received, 0) <> coalesce(k.received, 0)
            """;

    private static final String ORDERS = """
            SELECT a.order_id || ': ' || r.amount || ' of ' || a.received
              FROM escrow_account a JOIN (SELECT order_id, sum(amount) AS amount FROM refund GROUP BY order_id) r
                ON r.order_id = a.order_id
             WHERE r.amount > a.received OR r.amount <> a.refunded
            """;

    private static final String REFUNDS = """
            SELECT r.id || ' (' || r.state || '): ' || r.amount || ', booked ' || coalesce(e.booked, 0) || ', paid '
                   || coalesce(e.paid, 0) || ', parts ' || coalesce(s.amount, 0)
              FROM refund r
              LEFT JOIN (SELECT reference, currency, sum(amount) FILTER (WHERE reason = 'REFUND') AS booked,
                                sum(amount) FILTER (WHERE reason = 'REFUND_PAID' OR debit_account LIKE 'clearing:%') AS paid
                           FROM ledger_entry WHERE reason IN ('REFUND', 'REFUND_PAID', 'EXCHANGE') GROUP BY 1, 2) e
                ON e.reference = r.id AND e.currency = r.currency
              LEFT JOIN (SELECT id, sum((part->>'amount')::bigint) AS amount,
                                sum((part->>'amount')::bigint) FILTER (WHERE part->>'status' = 'SUCCEEDED') AS paid
                           FROM refund, jsonb_array_elements(parts::jsonb) AS part GROUP BY id) s ON s.id = r.id
             WHERE r.amount <> coalesce(e.booked, 0) OR r.amount <> coalesce(s.amount, 0)
                OR coalesce(e.paid, 0) <> coalesce(s.paid, 0)
                OR (r.state = 'SUCCEEDED') <> (r.amount = coalesce(e.paid, 0))
            """;

    private static final String METHODS = """
            SELECT id || ': ' || method || ' ' || currency FROM payment
             WHERE NOT currency = ANY (CASE method
                     WHEN 'PAYPAL' THEN ARRAY['USD', 'EUR', 'GBP', 'CAD', 'SGD', 'AUD', 'HKD', 'JPY']
                     WHEN 'ONLINE_BANKING' THEN ARRAY['USD', 'EUR']
                     WHEN 'ONLINE_TRANSFER' THEN ARRAY['EUR', 'GBP', 'PLN', 'CHF']
                     WHEN 'WIRE_TRANSFER' THEN ARRAY['CNY', 'USD', 'HKD', 'GBP', 'EUR', 'AUD', 'CAD', 'JPY', 'SGD']
                     ELSE ARRAY['USD'] END::bpchar[])
            """;

    /** Quotes are never changed: each says what the catalogue said of every method when it was given. */
    private static final String QUOTED = """
            WITH quoted AS (
              SELECT p.*, q.order_id AS quoted_order, q.buyer_id AS quoted_buyer, q.content::jsonb AS quote,
                     (SELECT each FROM jsonb_array_elements(q.content::jsonb->'offers') AS each
                       WHERE each->>'method' = p.method) AS offer
                FROM payment p LEFT JOIN payment_quote q ON q.id = p.quote_id WHERE p.quote_id IS NOT NULL)
            SELECT id || ': ' || amount || ' ' || currency || ' by ' || method || ', quoted '
                   || coalesce((quote->'purchase'->'amount'->>'amount') || ' ' || (quote->'purchase'->'amount'->>'currency'),
                               'nothing')
                   || coalesce((SELECT string_agg(', ' || (reason->>'code'), '')
                                  FROM jsonb_array_elements(offer->'reasons') AS reason), '')
              FROM quoted
             WHERE (quoted_order, quoted_buyer, quote->'purchase'->'amount'->>'currency',
                    replace(quote->'purchase'->'amount'->>'amount', '.', '')::bigint,
                    replace(offer->'fee'->'amount'->>'amount', '.', '')::bigint,
                    replace(quote->'credit'->>'amount', '.', '')::bigint)
                   IS DISTINCT FROM (order_id, buyer_id, currency::text, amount, fee, credit)
            """;

    static final List<Invariant> ALL = List.of(
            new Invariant("INV4", "no more of a payment was advanced than the limit granted for it", ADVANCES),
            new Invariant("INV5", "no payment gives back more than it brought, and its order's account says the same",
                    PAYMENTS),
            new Invariant("INV5-ORDERS", "the refunds of an order do not exceed what has settled for it", ORDERS),
            new Invariant("INV5-REFUNDS", "a refund is booked, split and paid exactly as it was agreed or ruled", REFUNDS),
            new Invariant("INV6", "no payment is of a method and currency that do not go together", METHODS),
            new Invariant("INV6-QUOTES", "every payment is by a method that the catalogue in force offered for just that: the "
                    + "currency, the amount under its cap, the country, the fee",
                    QUOTED));

    private PaymentInvariants() {
    }
}
