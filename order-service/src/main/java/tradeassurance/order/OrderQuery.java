package tradeassurance.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.kernel.Role;
import tradeassurance.order.model.OrderStatus;

/**
 * The statement that finds a page of orders: for each side that the caller is on, and each status that it asks for, one walk
 * along an index that stops when the page is full. However many orders there are, no more is read than the pages of those
 * walks.
 *
 * @param sql with numbered parameters
 */
record OrderQuery(String sql, List<Object> parameters) {

    /** Ids grow with the time, give or take what clocks differ by: where a walk back in time may stop. */
    private static final String FIRST_SINCE = """
            (SELECT id FROM trade_order WHERE created_at > %s - interval '1 minute' ORDER BY created_at LIMIT 1)""";

    static OrderQuery of(Caller caller, OrderFilter filter, @Nullable String cursor, int rows) {
        List<Object> parameters = new ArrayList<>();
        String conditions = conditions(filter, cursor, parameters);
        List<String> sides = sides(caller, parameters);
        Set<OrderStatus> statuses = filter.statuses();
        List<String> walks = new ArrayList<>();
        for (String side : sides) {
            if (statuses == null) {
                walks.add(walk(side + conditions, rows));
            } else {
                statuses.forEach(status -> walks.add(walk(side + " AND status = '" + status + "'" + conditions, rows)));
            }
        }
        String all = String.join(" UNION ALL ", walks);
        return new OrderQuery(walks.size() == 1 ? all : "SELECT id FROM (" + all + ") AS found ORDER BY id DESC LIMIT " + rows,
                parameters);
    }

    Tuple tuple() {
        return Tuple.from(parameters);
    }

    private static String walk(String where, int rows) {
        return "(SELECT id FROM trade_order WHERE " + where + " ORDER BY id DESC LIMIT " + rows + ")";
    }

    private static List<String> sides(Caller caller, List<Object> parameters) {
        if (caller.seesAll()) {
            return List.of("true");
        }
        String party = add(parameters, caller.party());
        if (caller.is(Role.BUYER) && caller.is(Role.SUPPLIER)) {
            return List.of("buyer = " + party, "supplier = " + party);
        }
        return List.of((caller.is(Role.BUYER) ? "buyer = " : "supplier = ") + party);
    }

    private static String conditions(OrderFilter filter, @Nullable String cursor, List<Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        if (filter.awaited() != null) {
            and(conditions, "awaiting = ", add(parameters, filter.awaited().name()));
        }
        if (filter.dueBefore != null) {
            and(conditions, "next_due_at < ", add(parameters, OrderFilter.instant("due_before", filter.dueBefore)));
        }
        if (filter.createdAfter != null) {
            String after = add(parameters, OrderFilter.instant("created_after", filter.createdAfter));
            and(conditions, "created_at > ", after);
            and(conditions, "id >= ", FIRST_SINCE.formatted(after));
        }
        if (filter.updatedAfter != null) {
            and(conditions, "changed_at > ", add(parameters, OrderFilter.instant("updated_after", filter.updatedAfter)));
        }
        if (filter.supplierId != null) {
            and(conditions, "supplier = ", add(parameters, filter.supplierId));
        }
        if (filter.buyerId != null) {
            and(conditions, "buyer = ", add(parameters, filter.buyerId));
        }
        if (cursor != null) {
            and(conditions, "id < ", add(parameters, cursor));
        }
        return conditions.toString();
    }

    private static void and(StringBuilder conditions, String what, String parameter) {
        conditions.append(" AND ").append(what).append(parameter);
    }

    private static String add(List<Object> parameters, Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }
}
