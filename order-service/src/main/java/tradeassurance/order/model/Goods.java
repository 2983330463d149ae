package tradeassurance.order.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/**
 * What is sold, and for how much: lines, or a contract document that says it (R69).
 *
 * @param documentId the document; null where there is none
 * @param discount what the sides have agreed to take off; null for nothing
 * @param total what is to be paid
 */
public record Goods(List<Line> lines, @Nullable String documentId, @Nullable Money discount, Money total) {

    public Goods {
        lines = List.copyOf(lines);
    }

    /**
     * The total of lines is their sum; only that of a document is stated.
     *
     * @throws Refusal {@code TOTAL_NOT_POSSIBLE} for a total of nothing or beyond what an amount can hold,
     *         {@code CURRENCY_MISMATCH} for several currencies, {@code CONTRACT_INCOMPLETE} where nothing is sold
     */
    public static Goods of(List<Line> lines, @Nullable String documentId, @Nullable Money stated, @Nullable Money discount) {
        Money gross = gross(lines, documentId, stated);
        Money total = discount == null ? gross : gross.minus(discount);
        if (!total.isPositive() || discount != null && !discount.isPositive()) {
            throw new Refusal(OrderRefusal.TOTAL_NOT_POSSIBLE, "there is nothing to pay")
                    .at(discount == null ? "/lines" : "/discount");
        }
        return new Goods(lines, documentId, discount, total);
    }

    private static Money gross(List<Line> lines, @Nullable String documentId, @Nullable Money stated) {
        if (lines.isEmpty()) {
            if (documentId == null || stated == null) {
                throw new Refusal(OrderRefusal.CONTRACT_INCOMPLETE,
                        "an order has at least one line, or a contract document and its total").at("/lines");
            }
            return stated;
        }
        Money sum = sum(lines);
        if (stated != null && !stated.equals(sum)) {
            throw new Refusal(OrderRefusal.TOTAL_NOT_POSSIBLE, "the lines come to " + sum + ", not to " + stated).at("/total");
        }
        return sum;
    }

    private static Money sum(List<Line> lines) {
        try {
            return lines.stream().map(Line::price).reduce(Money::plus).orElseThrow();
        } catch (ArithmeticException tooLarge) {
            throw new Refusal(OrderRefusal.TOTAL_NOT_POSSIBLE, "the total is too large to be paid").at("/lines");
        }
    }

    /** The same goods for so much less. */
    Goods less(Money more) {
        return of(lines, documentId, lines.isEmpty() ? gross() : null, discount == null ? more : discount.plus(more));
    }

    /** What it comes to before the discount. */
    public Money gross() {
        return discount == null ? total : total.plus(discount);
    }
}
