package tradeassurance.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Page;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.OrderStatus;

/** Everybody's own orders, newest first (R70). */
@ApplicationScoped
class OrderList {

    private final OrderRows rows;
    private final Transactions transactions;

    OrderList(OrderRows rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /**
     * A page of the caller's orders.
     *
     * @param statuses names with commas between them; null for all
     * @param cursor the id after which the page begins; null for the first
     */
    Uni<Page<OrderView>> of(Caller caller, @Nullable String statuses, @Nullable String cursor, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (!caller.seesAll()) {
            conditions.add(own(caller));
            parameters.put("party", caller.party());
        }
        if (statuses != null) {
            conditions.add("status in :statuses");
            parameters.put("statuses", statuses(statuses));
        }
        if (cursor != null) {
            conditions.add("id < :cursor");
            parameters.put("cursor", cursor);
        }
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return transactions.look(() -> rows.find("from OrderEntity " + where + " order by id desc", parameters)
                .range(0, limit).list())
                .map(found -> Page.of(found, limit, entity -> entity.id, entity -> view(entity, caller)));
    }

    private OrderView view(OrderEntity entity, Caller caller) {
        Order order = entity.value();
        return OrderView.of(new Held<>(order, entity.trail().version(),
                caller.on(rows.parties(order), rows.resource(), order.id())));
    }

    private static String own(Caller caller) {
        if (caller.is(Role.BUYER)) {
            return caller.is(Role.SUPPLIER) ? "(buyer = :party or supplier = :party)" : "buyer = :party";
        }
        return "supplier = :party";
    }

    private static Set<OrderStatus> statuses(String names) {
        Set<OrderStatus> statuses = EnumSet.noneOf(OrderStatus.class);
        for (String name : names.split(",", -1)) {
            statuses.add(Arrays.stream(OrderStatus.values()).filter(status -> status.name().equals(name)).findFirst()
                    .orElseThrow(() -> new Refusal(Refused.MALFORMED_REQUEST, "no status of an order: " + name).at("/status")));
        }
        return statuses;
    }
}
