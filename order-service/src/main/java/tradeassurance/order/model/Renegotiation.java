package tradeassurance.order.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/**
 * What comes of another contract for the money, the goods and the state of an order: worked out beforehand, so that it can be
 * looked at, and applied as a whole or not at all (F12).
 *
 * @param excess what has been paid too much then, and goes back to the buyer
 */
public record Renegotiation(Contract contract, Payments payments, Money excess, OrderStatus status, Fulfilment fulfilment) {

    /**
     * @throws Refusal {@code CURRENCY_MISMATCH} for another currency, {@code SHIPPED_ALREADY} where it changes what has left,
     *         {@code INSTALMENTS_NOT_THE_TOTAL} where a deposit that is paid would be incomplete, and what makes a contract
     *         impossible
     */
    public static Renegotiation of(Order order, Contract proposed, Instant now) {
        requireSameCurrency(order.contract(), proposed);
        proposed.requireQuality();
        if (!proposed.dates().equals(order.contract().dates())) {
            proposed.dates().requireAhead(now);
        }
        ShippedGoods.requireKept(order, proposed);
        Payments payments = order.payments().replanned(proposed.instalments(), now);
        if (order.payments().depositComplete() && !payments.depositComplete()) {
            throw new Refusal(OrderRefusal.INSTALMENTS_NOT_THE_TOTAL,
                    "the initial payment has been made; what is added goes to the balance").at("/patch/instalments");
        }
        return applied(order, proposed, payments, now);
    }

    /** The same without asking whether it is sensible: what both sides have agreed on elsewhere. */
    static Renegotiation settled(Order order, Contract agreed, Instant now) {
        return applied(order, agreed, order.payments().replanned(agreed.instalments(), now), now);
    }

    private static Renegotiation applied(Order order, Contract next, Payments payments, Instant now) {
        Money excess = payments.returned().minus(order.payments().returned());
        Fulfilment goods = order.fulfilment();
        if (order.status() == OrderStatus.PARTIALLY_SHIPPED && goods.remaining(next.lines()).isEmpty()) {
            Instant left = goods.last().orElseThrow().shippedAt();
            return new Renegotiation(next, payments, excess, OrderStatus.AWAITING_DELIVERY_CONFIRMATION,
                    goods.whole(left, now.plus(next.periods().acceptance())));
        }
        OrderStatus status = order.status() == OrderStatus.AWAITING_PAYMENT ? PaidUp.status(payments) : order.status();
        return new Renegotiation(next, payments, excess, status, goods);
    }

    /** What a payment would still be begun for; what is paid keeps its place within or above the limit. */
    public Money toBeCovered() {
        return payments.outstanding().isPositive() ? payments.outstanding() : contract.total();
    }

    /** How the order then stands to the limit: what was within it stays so, and of the rest as much as there is room. */
    public CoverageQuote split(@Nullable CoverageQuote before, CoverageQuote rest) {
        Money paid = contract.total().minus(payments.outstanding());
        Money kept = before == null || !paid.isPositive() ? rest.withinLimit().minus(rest.withinLimit())
                : before.withinLimit().min(paid);
        Money more = payments.outstanding().isPositive() ? rest.withinLimit().min(payments.outstanding())
                : kept.minus(kept);
        Money within = kept.plus(more);
        return new CoverageQuote(within, contract.total().minus(within));
    }

    Order on(Order moved) {
        return moved.with(moved.agreed().next(contract)).with(payments).with(fulfilment);
    }

    private static void requireSameCurrency(Contract agreed, Contract proposed) {
        if (!agreed.total().currency().equals(proposed.total().currency())) {
            throw new Refusal(Refused.CURRENCY_MISMATCH, "an order stays in " + agreed.total().currencyCode()).at("/patch");
        }
    }
}
