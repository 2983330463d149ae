package tradeassurance.order.model;

import tradeassurance.kernel.Role;

/** In which of the three ways an order was drafted. */
public enum Origin {
    /** By the buyer, of listed products (R66). */
    BUYER_DIRECT(Role.BUYER),
    /** By the buyer, to its own specification (R68). */
    BUYER_CUSTOM(Role.BUYER),
    /** By the supplier, because the buyer has asked it to (R67). */
    SUPPLIER_DRAFT(Role.SUPPLIER);

    private final Role drafter;

    Origin(Role drafter) {
        this.drafter = drafter;
    }

    public Role drafter() {
        return drafter;
    }
}
