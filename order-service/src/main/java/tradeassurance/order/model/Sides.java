package tradeassurance.order.model;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/**
 * Between whom an order is, by their party ids (R2).
 *
 * @param origin how it was drafted, and so by whom
 */
public record Sides(String buyer, String supplier, Origin origin) {

    public Sides {
        if (buyer.equals(supplier)) {
            throw new Refusal(OrderRefusal.PARTIES_NOT_DISTINCT, "nobody orders from itself");
        }
    }

    /** BUYER or SUPPLIER: who has drafted it, edits it and submits it. */
    public Role drafter() {
        return origin.drafter();
    }

    static Role other(Role side) {
        return side == Role.BUYER ? Role.SUPPLIER : Role.BUYER;
    }
}
