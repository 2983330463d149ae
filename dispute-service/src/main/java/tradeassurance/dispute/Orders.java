package tradeassurance.dispute;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.dispute.model.OrderFacts;
import tradeassurance.dispute.peer.order.OrderClient;
import tradeassurance.dispute.peer.payment.PaymentClient;

/** What peers know of an order that a claim is about. */
@ApplicationScoped
class Orders {

    private final OrderClient orders;
    private final PaymentClient payments;

    Orders(OrderClient orders, PaymentClient payments) {
        this.orders = orders;
        this.payments = payments;
    }

    /** Refused with {@code not-found} where there is none. Never inside a transaction. */
    Uni<OrderFacts> facts(String orderId) {
        return orders.order(orderId).chain(order -> payments.escrow(orderId)
                .chain(escrow -> orders.buyerWrote(orderId).chain(wrote -> orders.sampleChecked(orderId)
                        .map(checked -> order.with(escrow, wrote.orElse(null), checked.orElse(null))))));
    }
}
