package tradeassurance.suite.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.vertx.core.json.JsonObject;

/** Faults that the services do not have, put into what they have left behind: each check has to find its own. */
enum PlantedFault {
    AN_ACKNOWLEDGED_ORDER_IS_LOST(Check.WHAT_IS_ACKNOWLEDGED_HAS_HAPPENED_ONCE, sql("order-service",
            "DELETE FROM event WHERE type = 'order.drafted' AND resource_id = (SELECT min(id) FROM trade_order)")),
    A_SHIPMENT_HAPPENS_TWICE(Check.WHAT_IS_ACKNOWLEDGED_HAS_HAPPENED_ONCE, sql("order-service", again("order.shipped"))),
    A_REFUSED_SHIPMENT_HAPPENS(Check.WHAT_IS_REFUSED_HAS_NO_EFFECT, journal(Kind.SHIP, Outcome.FAILED)),
    A_PAYMENT_HAPPENS_THAT_NOBODY_WAS_TOLD_OF(Check.NOTHING_HAPPENS_UNASKED, journal(Kind.PAY, Outcome.UNKNOWN)),
    A_CLIENT_IS_NEVER_ANSWERED(Check.EVERY_OPERATION_HAS_AN_END, journal(Kind.CONFIRM, Outcome.UNKNOWN)),
    A_CENT_GOES_MISSING(Check.MONEY_IS_CONSERVED, sql("payment-service",
            "UPDATE ledger_entry SET amount = amount - 1 WHERE id = (SELECT max(id) FROM ledger_entry WHERE reason = 'PAYMENT')")),
    AN_ADVANCE_IS_NOT_BOOKED(Check.MONEY_IS_CONSERVED, sql("payment-service",
            "DELETE FROM ledger_entry WHERE id = (SELECT max(id) FROM ledger_entry WHERE reason = 'ADVANCE')")),
    A_BUYER_IS_CHARGED_TWICE(Check.THE_PROVIDER_SAYS_THE_SAME, evidence -> {
        List<JsonObject> movements = new ArrayList<>(evidence.movements());
        movements.add(movements.stream().filter(movement -> "SETTLED".equals(movement.getString("status"))).findFirst()
                .orElseThrow());
        return new Evidence(evidence.stores(), evidence.journal(), movements, evidence.complaints());
    }),
    A_CHARGE_IS_NEVER_TAKEN_UP(Check.THE_PROVIDER_SAYS_THE_SAME, sql("payment-service", unguarded("payment")
            + "UPDATE payment SET state = 'FAILED' WHERE id = (SELECT max(id) FROM payment WHERE state = 'SETTLED')")),
    A_LIMIT_IS_NOT_GIVEN_BACK(Check.LIMITS_HOLD, sql("limit-service",
            "UPDATE assurance_limit SET used_minor = used_minor + 100")),
    A_LIMIT_IS_OVERSOLD(Check.LIMITS_HOLD, sql("limit-service", unguarded("limit_entry")
            + "UPDATE limit_entry SET granted_after = reserved_after + used_after - 1 WHERE kind = 'RESERVE'")),
    AN_ORDER_FORGETS_THAT_IT_WAS_PAID(Check.STATES_AGREE, sql("order-service", unguarded("trade_order")
            + "UPDATE trade_order SET settled_minor = 0 WHERE id = (SELECT max(id) FROM trade_order WHERE settled_minor > 0)")),
    A_DISPUTE_STAYS_OPEN(Check.STATES_AGREE, sql("dispute-service", unguarded("dispute")
            + "UPDATE dispute SET state = 'ESCALATED'")),
    A_RESERVATION_OUTLIVES_ITS_ORDER(Check.STATES_AGREE, sql("limit-service", unguarded("reservation")
            + "UPDATE reservation SET state = 'COMMITTED', released_minor = 0 WHERE committed_minor > 0")),
    A_TIMER_DOES_NOT_FIRE(Check.TIMERS_FIRE_ONCE_AND_NEVER_EARLY, sql("order-service",
            "INSERT INTO deadline (resource, resource_id, kind, due_at) SELECT 'order', id, 'PAYMENT', now() FROM trade_order")),
    A_TIMER_FIRES_EARLY(Check.TIMERS_FIRE_ONCE_AND_NEVER_EARLY, sql("order-service",
            "UPDATE event SET effective_at = effective_at - interval '1 day' WHERE type = 'order.closed' AND role = 'SYSTEM'")),
    A_TIMER_FIRES_TWICE(Check.TIMERS_FIRE_ONCE_AND_NEVER_EARLY, sql("order-service", again("order.closed"))),
    A_TIMER_IS_NOT_SET(Check.TIMERS_FIRE_ONCE_AND_NEVER_EARLY, sql("order-service", unguarded("trade_order")
            + "UPDATE trade_order SET status = 'AWAITING_PAYMENT' WHERE status = 'CLOSED'")),
    A_CALL_IS_NEVER_MADE(Check.OUTBOXES_ARE_EMPTY, sql("payment-service",
            "INSERT INTO outbox (id, resource, resource_id, place, kind, body, created_at)"
                    + " VALUES ('call_1', 'payment', 'pay_1', 1, 'order.lock', '{}', now())")),
    A_HISTORY_IS_REWRITTEN(Check.HISTORIES_ARE_INTACT, sql("dispute-service",
            "UPDATE event SET data = data || ' ' WHERE sequence = 2")),
    THE_END_OF_A_HISTORY_IS_CUT_OFF(Check.HISTORIES_ARE_INTACT, sql("limit-service",
            "DELETE FROM event e WHERE resource = 'reservation' AND sequence = "
                    + "(SELECT max(sequence) FROM event o WHERE o.resource = e.resource AND o.resource_id = e.resource_id)")),
    A_SERVICE_FAILS_WITH_500(Check.EVERYBODY_IS_ANSWERED, evidence -> new Evidence(evidence.stores(), evidence.journal(),
            evidence.movements(), answered(500, true, 10))),
    A_503_DOES_NOT_SAY_WHEN_TO_COME_AGAIN(Check.EVERYBODY_IS_ANSWERED, evidence -> new Evidence(evidence.stores(),
            evidence.journal(), evidence.movements(), answered(503, false, 10))),
    AN_ANSWER_COMES_TOO_LATE(Check.EVERYBODY_IS_ANSWERED, evidence -> new Evidence(evidence.stores(), evidence.journal(),
            evidence.movements(), answered(201, true, 5001)));

    final Check check;
    @SuppressWarnings("ImmutableEnumChecker") // a method, and it keeps nothing
    private final UnaryOperator<Evidence> plant;

    PlantedFault(Check check, UnaryOperator<Evidence> plant) {
        this.check = check;
        this.plant = plant;
    }

    /** The evidence as it would be with this fault; in the databases until they are told to forget. */
    Evidence in(Evidence evidence) {
        return plant.apply(evidence);
    }

    private static UnaryOperator<Evidence> sql(String service, String statement) {
        return evidence -> {
            evidence.stores().plant(service, statement);
            return evidence;
        };
    }

    /** The last acknowledged operation of a kind, as if its client had been told otherwise. */
    private static UnaryOperator<Evidence> journal(Kind kind, Outcome instead) {
        return evidence -> {
            Predicate<Journal.Entry> told = entry -> entry.operation().kind() == kind && entry.outcome() == Outcome.OK;
            Journal.Entry last = evidence.journal().stream().filter(told).reduce((one, next) -> next).orElseThrow();
            List<Journal.Entry> forged = new ArrayList<>(evidence.journal());
            forged.replaceAll(entry -> entry == last
                    ? new Journal.Entry(entry.operation(), instead, entry.subject(), entry.status())
                    : entry);
            return evidence.with(forged);
        };
    }

    private static List<String> answered(int status, boolean saysWhenToRetry, long afterMs) {
        Complaints complaints = new Complaints();
        complaints.answered("POST /v1/orders", status, saysWhenToRetry, "", Duration.ofMillis(afterMs));
        return complaints.all();
    }

    /** One more event like one that there is, at the end of the same history. */
    private static String again(String type) {
        return """
                INSERT INTO event (id, resource, resource_id, sequence, type, data, role, party, occurred_at, effective_at,
                                   previous_hash, hash)
                SELECT 'evt_again', resource, resource_id, 1000, type, data, role, party, occurred_at, effective_at, hash, hash
                  FROM event WHERE type = '%s' AND role IN ('SUPPLIER', 'SYSTEM') LIMIT 1
                """.formatted(type);
    }

    /** The database itself would not let most of this happen. */
    private static String unguarded(String table) {
        return """
                DO $$ DECLARE one record; BEGIN
                  FOR one IN SELECT conname FROM pg_constraint WHERE conrelid = '%1$s'::regclass AND contype = 'c' LOOP
                    EXECUTE 'ALTER TABLE %1$s DROP CONSTRAINT ' || quote_ident(one.conname);
                  END LOOP;
                END $$;
                """.formatted(table);
    }
}
