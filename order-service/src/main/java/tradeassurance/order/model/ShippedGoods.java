package tradeassurance.order.model;

import java.math.BigDecimal;
import java.util.List;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** What has left cannot be renegotiated: only what has not been shipped may change (A28). */
final class ShippedGoods {

    private ShippedGoods() {
    }

    /** {@code SHIPPED_ALREADY} where a line of which something has left is another, or less, or the price no longer pays it. */
    static void requireKept(Order order, Contract proposed) {
        Money left = Money.zero(proposed.total().currency());
        List<Line> agreed = order.contract().lines();
        for (int number = 1; number <= agreed.size(); number++) {
            BigDecimal shipped = order.fulfilment().shipped(number);
            if (shipped.signum() > 0) {
                requireKept(agreed.get(number - 1), number, shipped, proposed.lines());
                left = left.plus(agreed.get(number - 1).price(shipped));
            }
        }
        if (proposed.total().lessThan(left)) {
            throw new Refusal(OrderRefusal.SHIPPED_ALREADY, "goods for " + left + " have been shipped").at("/patch");
        }
    }

    private static void requireKept(Line agreed, int number, BigDecimal shipped, List<Line> proposed) {
        boolean kept = proposed.size() >= number && proposed.get(number - 1).like(agreed)
                && proposed.get(number - 1).quantity().compareTo(shipped) >= 0;
        if (!kept) {
            throw new Refusal(OrderRefusal.SHIPPED_ALREADY, shipped.toPlainString() + " of " + agreed.product()
                    + " have been shipped: the line stays, at its price, with as many at least").at("/patch/lines");
        }
    }
}
