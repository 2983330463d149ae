package tradeassurance.suite.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tradeassurance.suite.faults.Stores.Row;

/** The four services have come to the same view of every order: its payments, its reservations, its dispute. */
final class StateCheck {

    private static final Set<String> UNDER_WAY = Set.of("CREATED", "LOCKED", "RESERVED", "REQUIRES_ACTION", "PROCESSING",
            "EXPIRING");
    private static final Set<String> FRUITLESS = Set.of("FAILED", "EXPIRED", "CANCELLED");
    private static final Set<String> PAID_FOR = Set.of("AWAITING_SHIPMENT", "PARTIALLY_SHIPPED",
            "AWAITING_DELIVERY_CONFIRMATION", "COMPLETED");
    private static final Set<String> ENDED = Set.of("CLOSED", "CANCELLED", "REJECTED");
    private static final Set<String> DISPUTE_ENDED = Set.of("CLOSED", "FAILED");

    private final Map<String, Row> escrows;
    private final Map<String, Row> reservations;
    private final Map<String, List<Row>> payments;
    private final Map<String, List<Row>> disputes;
    private final Map<String, List<Row>> refunds;
    private final List<Row> orders;
    private final List<String> findings = new ArrayList<>();

    private StateCheck(Stores stores) {
        orders = stores.rows("order-service", "SELECT * FROM trade_order");
        payments = byOrder(stores.rows("payment-service", "SELECT * FROM payment"));
        refunds = byOrder(stores.rows("payment-service", "SELECT * FROM refund"));
        escrows = by(stores.rows("payment-service", "SELECT * FROM escrow_account"), "order_id");
        disputes = byOrder(stores.rows("dispute-service", "SELECT * FROM dispute"));
        reservations = by(stores.rows("limit-service", "SELECT * FROM reservation"), "payment_id");
    }

    static List<String> findings(Evidence evidence) {
        StateCheck check = new StateCheck(evidence.stores());
        check.orders.forEach(check::look);
        return check.findings;
    }

    private void look(Row order) {
        String id = order.text("id");
        List<Row> paid = payments.getOrDefault(id, List.of());
        Row escrow = escrows.getOrDefault(id, new Row(Map.of()));
        money(order, paid, escrow);
        paid.forEach(payment -> reservation(order, payment));
        dispute(order, escrow);
        lock(order, paid);
    }

    private void money(Row order, List<Row> paid, Row escrow) {
        long received = paid.stream().mapToLong(payment -> payment.number("received") - payment.number("surplus")).sum();
        long refunded = refunds.getOrDefault(order.text("id"), List.of()).stream()
                .filter(refund -> refund.text("state").equals("SUCCEEDED")).mapToLong(refund -> refund.number("amount")).sum();
        require(order, order.number("settled_minor") == received,
                "has " + order.number("settled_minor") + " settled, its payments brought " + received);
        require(order, order.number("refunded_minor") == refunded && escrow.number("refunded") == refunded,
                "has " + order.number("refunded_minor") + " refunded, its account " + escrow.number("refunded")
                        + ", its refunds " + refunded);
        require(order, !PAID_FOR.contains(order.text("status")) || received > 0, "goes on, and nobody has paid");
        require(order, !ENDED.contains(order.text("status")) || escrow.number("held") == 0,
                "has ended, and its account holds " + escrow.number("held"));
    }

    private void lock(Row order, List<Row> paid) {
        List<String> underWay = paid.stream().filter(payment -> UNDER_WAY.contains(payment.text("state")))
                .map(payment -> payment.text("id")).toList();
        String lock = order.text("lock_payment_id");
        require(order, lock.isEmpty() ? underWay.isEmpty() : underWay.equals(List.of(lock)),
                "is locked by '" + lock + "', and under way is " + underWay);
    }

    private void reservation(Row order, Row payment) {
        Row reservation = reservations.getOrDefault(payment.text("id"), new Row(Map.of()));
        String state = reservation.text("state");
        long inUse = reservation.number("committed_minor") - reservation.number("released_minor");
        if (FRUITLESS.contains(payment.text("state")) || ENDED.contains(order.text("status"))) {
            require(order, state.isEmpty() || state.equals("RELEASED"),
                    "has a reservation " + state + " for " + payment.text("state") + " " + payment.text("id"));
        } else if (payment.text("state").equals("SETTLED")) {
            require(order, inUse == payment.number("advanced") && !state.equals("RESERVED"),
                    "has " + inUse + " of the limit in use ("
                            + state + "), and " + payment.number("advanced") + " advanced for " + payment.text("id"));
        }
    }

    private void dispute(Row order, Row escrow) {
        List<String> open = disputes.getOrDefault(order.text("id"), List.of()).stream()
                .filter(dispute -> !DISPUTE_ENDED.contains(dispute.text("state"))).map(dispute -> dispute.text("id")).toList();
        String held = order.text("dispute_id");
        require(order, open.equals(held.isEmpty() ? List.of() : List.of(held)), "is held by '" + held + "', open is " + open);
        require(order, escrow.text("frozen_by").equals(held) || ENDED.contains(order.text("status")),
                "is held by '" + held + "', its account is frozen by '" + escrow.text("frozen_by") + "'");
        disputes.getOrDefault(order.text("id"), List.of()).forEach(dispute -> require(order,
                !dispute.text("state").equals("REFUND_PENDING") && !dispute.text("state").equals("OPENING"),
                "waits for ever: its dispute is " + dispute.text("state")));
    }

    private void require(Row order, boolean holds, String otherwise) {
        if (!holds) {
            findings.add(order.text("id") + " (" + order.text("status") + ") " + otherwise);
        }
    }

    private static Map<String, List<Row>> byOrder(List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.text("order_id")));
    }

    private static Map<String, Row> by(List<Row> rows, String column) {
        Map<String, Row> by = new HashMap<>();
        rows.forEach(row -> by.put(row.text(column), row));
        return by;
    }
}
