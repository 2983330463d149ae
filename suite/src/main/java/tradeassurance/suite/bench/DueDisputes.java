package tradeassurance.suite.bench;

import java.time.Duration;
import java.time.Instant;

import tradeassurance.suite.launcher.Replicas;

/** Disputes whose suppliers have been silent for too long, all of them falling due within one minute (R91). */
final class DueDisputes {

    /** Within what they all fall due. */
    static final Duration SPAN = Duration.ofMinutes(1);

    private static final String MADE = """
            INSERT INTO dispute (id, order_id, buyer_id, supplier_id, state, reason, contract_clause, text, amount_minor,
              coverage_minor, currency, coverage_type, ship_due_at, shipped, measurable, opened_at, order_held, response_overdue,
              due_at, terms, proposals, evidence, mediation, version, last_hash)
            SELECT 'dsp_%1$s_' || n, 'ord_%1$s_' || n, 'b' || n %% 1000, 's' || n %% 1000, 'AWAITING_SUPPLIER_RESPONSE',
              'QUALITY_NOT_AS_CONTRACTED', 'clause 7', 'not as in the sample', 500000, 1000000, 'USD', 'POST_DELIVERY',
              due - interval '30 days', true, true, due - interval '7 days', true, true, due,
              '{"day_count":"ELAPSED","day7_basis":"PROPOSAL","escalation_day":4,"response_day":5,"reminder_day":6,
                "silence_day":7,"negotiation_day":30,"evidence_days":5,"extension_days":3,"mediation_days":2,"ruling_days":2,
                "supplier_escalates":false,"contact_first":false,
                "returns":{"ship_back_days":10,"transit_days":30,"receipt_days":15},
                "calendar":{"zone":"Asia/Shanghai","weekend":["SATURDAY","SUNDAY"],"holidays":[]}}',
              jsonb_build_object('all', jsonb_build_array(jsonb_build_object('number', 1, 'by', 'BUYER',
                'kind', 'PARTIAL_REFUND', 'amount', '{"amount":"5000.00","currency":"USD"}'::jsonb, 'text', 'wet',
                'made_at', to_char((due - interval '7 days') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'response_due_at', to_char(due AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'status', 'PENDING', 'version', 1,
                'reminded', true)))::text,
              '[]', '{"late":false,"rounds":[]}', 0, repeat('0', 64)
              FROM (SELECT n, timestamptz '%2$s' + n * interval '60 seconds' / %3$d AS due FROM generate_series(0, %3$d - 1) n) each;
            INSERT INTO deadline (resource, resource_id, kind, due_at)
            SELECT 'dispute', id, 'SUPPLIER_SILENCE', due_at FROM dispute WHERE id LIKE 'dsp\\_%1$s\\_%%'
            """;

    /** Timers of nobody, far away: what an index has to pass over. */
    private static final String PENDING = """
            INSERT INTO deadline (resource, resource_id, kind, due_at)
            SELECT 'dispute', 'dsp_pending_' || n, 'SUPPLIER_SILENCE', timestamptz '2199-01-01Z' + n * interval '1 second'
              FROM generate_series(1, %d) n
            """;

    private static final String LEFT = "SELECT count(*) FROM dispute WHERE id LIKE 'dsp\\_%s\\_%%' AND state <> 'ESCALATED'";

    /** How many escalated, how many disputes did, how many as of another instant than their own, and how far out of turn. */
    private static final String SEEN = """
            SELECT count(*), count(DISTINCT resource_id), count(*) FILTER (WHERE effective_at <> due), max(abs(turn - place))
              FROM (SELECT resource_id, effective_at, due, row_number() OVER (ORDER BY event.id) AS turn,
                           row_number() OVER (ORDER BY due) AS place
                      FROM event JOIN (SELECT id, opened_at + interval '7 days' AS due FROM dispute
                                        WHERE id LIKE 'dsp\\_%1$s\\_%%') each ON each.id = event.resource_id
                     WHERE event.type = 'dispute.escalated') seen
            """;

    private static final String CLEARED = "DELETE FROM deadline WHERE resource_id LIKE 'dsp\\_%s\\_%%'";

    private final Database database;

    DueDisputes(Replicas service) {
        this.database = Database.of(service);
    }

    void pending(int count) {
        database.run(PENDING.formatted(count));
    }

    void fallDue(String round, int count, Instant from) {
        database.run(MADE.formatted(round, from, count));
        database.run("VACUUM ANALYZE dispute");
        database.run("VACUUM ANALYZE deadline");
    }

    long left(String round) {
        return database.number(LEFT.formatted(round));
    }

    /** How far one was out of its turn at most; fails where one escalated twice, or as of another instant than its own. */
    long requireInOrder(String round, int count) {
        long[] seen = database.numbers(SEEN.formatted(round));
        if (seen[0] != count || seen[1] != count || seen[2] != 0) {
            throw new IllegalStateException("of %d disputes %d escalated %d times, %d as of another instant".formatted(count,
                    seen[1], seen[0], seen[2]));
        }
        database.run(CLEARED.formatted(round));
        return seen[3];
    }
}
