package tradeassurance.kernel.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls written with the change that caused them: made at least once, in order per aggregate, until acknowledged. */
final class OutboxModel {

    private static final long ANSWER_WITHIN = 1_200;

    private record Row(String id, Request request) {
    }

    private final World world;
    private final Server server;
    private final Network network;
    private final LimitModel limit;
    private final Map<String, Deque<Row>> durable = new LinkedHashMap<>();
    private final Map<String, Long> waitingUntil = new HashMap<>();
    private long sequence;

    OutboxModel(World world, Server server, Network network, LimitModel limit) {
        this.world = world;
        this.server = server;
        this.network = network;
        this.limit = limit;
        server.onCrash(() -> {
            waitingUntil.clear();
            if (world.has(Mutant.FORGET_OUTBOX_ON_CRASH)) {
                durable.clear();
            }
        });
    }

    boolean empty() {
        return durable.isEmpty();
    }

    /** Part of the commit of the change itself. */
    void add(Request request) {
        Row row = new Row("outbox-" + ++sequence, request);
        durable.computeIfAbsent(request.payment(), payment -> new ArrayDeque<>()).add(row);
    }

    /** Sends the first call of each aggregate that does not wait for an answer. */
    void relay() {
        durable.forEach((aggregate, rows) -> {
            if (waitingUntil.getOrDefault(aggregate, 0L) <= world.now()) {
                Row row = world.has(Mutant.REORDER_WITHIN_AGGREGATE) ? rows.getLast() : rows.getFirst();
                waitingUntil.put(aggregate, world.now() + ANSWER_WITHIN);
                network.<Answer> ask(server, limit.server(), reply -> limit.receive(row.id(), row.request(), reply),
                        answer -> acknowledged(aggregate, row, answer));
            }
        });
    }

    private void acknowledged(String aggregate, Row row, Answer answer) {
        Violation.unless(!answer.refused(), "%s was refused", row);
        Deque<Row> rows = durable.get(aggregate);
        // The answer may itself be a duplicate, long after the row is gone.
        if (rows != null && rows.contains(row)) {
            server.commit(() -> {
                rows.remove(row);
                if (rows.isEmpty()) {
                    durable.remove(aggregate);
                }
            });
            waitingUntil.remove(aggregate);
        }
    }
}
