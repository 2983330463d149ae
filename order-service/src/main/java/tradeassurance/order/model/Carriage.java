package tradeassurance.order.model;

import org.jspecify.annotations.Nullable;

/** How the goods come to the buyer; null where nothing was agreed. */
public record Carriage(@Nullable TradeTerm tradeTerm, @Nullable ShippingMethod shippingMethod) {

    public static final Carriage OPEN = new Carriage(null, null);
}
