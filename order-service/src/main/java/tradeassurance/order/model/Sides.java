package tradeassurance.order.model;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/**
 * Between whom an order is, by their party ids (R2).
 *
 * @param drafter BUYER or SUPPLIER: who has drafted it and submits it
 */
public record Sides(String buyer, String supplier, Role drafter) {

    public Sides {
        if (buyer.equals(supplier)) {
            throw new Refusal(OrderRefusal.PARTIES_NOT_DISTINCT, "nobody orders from itself");
        }
    }
}
