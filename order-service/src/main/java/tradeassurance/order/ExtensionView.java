package tradeassurance.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.kernel.Role;
import tradeassurance.order.model.Order;

/** That a side has extended the acceptance period, which it may once. */
record ExtensionView(Role extendedBy, Instant extendedAt, Duration by) {

    static List<ExtensionView> of(Order order) {
        List<ExtensionView> views = new ArrayList<>();
        Duration by = order.contract().periods().extension();
        if (order.extensions().byBuyer() != null) {
            views.add(new ExtensionView(Role.BUYER, order.extensions().byBuyer(), by));
        }
        if (order.extensions().bySupplier() != null) {
            views.add(new ExtensionView(Role.SUPPLIER, order.extensions().bySupplier(), by));
        }
        return views;
    }
}
