package tradeassurance.order.model;

import java.math.BigDecimal;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** A product of an order, with its price for one unit. Lines are numbered from 1, in the order of the contract. */
public record Line(String product, BigDecimal quantity, String unit, Money unitPrice) {

    public Line {
        quantity = plain(quantity);
    }

    /** The same number as everybody would write it, so that equal quantities are equal. */
    static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Half up to the minor unit, as a price list rounds; {@code TOTAL_NOT_POSSIBLE} beyond what an amount can hold. */
    Money price() {
        return price(quantity);
    }

    Money price(BigDecimal of) {
        try {
            return unitPrice.portionHalfUp(of);
        } catch (ArithmeticException tooLarge) {
            throw new Refusal(OrderRefusal.TOTAL_NOT_POSSIBLE, "the price of " + product + " is too large to be paid");
        }
    }

    /** Whether it is the same product at the same price, in whatever quantity. */
    boolean like(Line other) {
        return product.equals(other.product) && unit.equals(other.unit) && unitPrice.equals(other.unitPrice);
    }
}
