package tradeassurance.order.model;

import java.math.BigDecimal;

/**
 * How much of a line a shipment contains.
 *
 * @param line its number in the contract, from 1
 */
public record Packed(int line, BigDecimal quantity) {

    public Packed {
        quantity = Line.plain(quantity);
    }
}
