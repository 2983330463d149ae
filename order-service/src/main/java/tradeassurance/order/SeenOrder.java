package tradeassurance.order;

import tradeassurance.kernel.Actor;

/**
 * An order as those see it who keep papers about it.
 *
 * @param draft whether it has not been submitted yet
 * @param by as whom the caller deals with it
 */
public record SeenOrder(String id, String buyer, String supplier, boolean draft, Actor by) {

    /** Whether it is between the same two. */
    public boolean between(String aBuyer, String aSupplier) {
        return buyer.equals(aBuyer) && supplier.equals(aSupplier);
    }
}
