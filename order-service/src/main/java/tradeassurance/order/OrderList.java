package tradeassurance.order;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.work.InTime;
import tradeassurance.order.model.Order;

/** Everybody's own orders, newest first (R70). */
@ApplicationScoped
class OrderList {

    private final OrderRows rows;
    private final Pool pool;
    private final InTime inTime;
    private final Transactions transactions;

    OrderList(OrderRows rows, Pool pool, InTime inTime, Transactions transactions) {
        this.rows = rows;
        this.pool = pool;
        this.inTime = inTime;
        this.transactions = transactions;
    }

    /**
     * A page of the caller's orders.
     *
     * @param cursor the id after which the page begins; null for the first
     */
    Uni<Page<OrderView>> of(Caller caller, OrderFilter filter, @Nullable String cursor, int limit) {
        OrderQuery query = OrderQuery.of(caller, filter, cursor, limit + 1);
        return inTime.answer(() -> pool.preparedQuery(query.sql()).execute(query.tuple()).map(found -> {
            List<String> ids = new ArrayList<>();
            found.forEach(row -> ids.add(row.getString(0)));
            return ids;
        })).chain(ids -> ids.isEmpty() ? Uni.createFrom().item(List.<OrderEntity> of()) : entities(ids))
                .map(found -> Page.of(found, limit, entity -> entity.id, entity -> view(entity, caller)));
    }

    private Uni<List<OrderEntity>> entities(List<String> ids) {
        return transactions.look(() -> rows.find("from OrderEntity where id in ?1 order by id desc", ids).list());
    }

    private OrderView view(OrderEntity entity, Caller caller) {
        Order order = entity.value();
        return OrderView.of(new Held<>(order, entity.trail().version(),
                caller.on(rows.parties(order), rows.resource(), order.id())));
    }
}
