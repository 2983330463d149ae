package tradeassurance.order.model;

import java.math.BigDecimal;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** A product of an order, with its price for one unit. */
public record Line(String product, BigDecimal quantity, String unit, Money unitPrice) {

    /** Half up to the minor unit, as a price list rounds; {@code TOTAL_NOT_POSSIBLE} beyond what an amount can hold. */
    Money price() {
        try {
            return unitPrice.portionHalfUp(quantity);
        } catch (ArithmeticException tooLarge) {
            throw new Refusal(OrderRefusal.TOTAL_NOT_POSSIBLE, "the price of " + product + " is too large to be paid");
        }
    }
}
