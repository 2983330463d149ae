package tradeassurance.limit;

import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.limit.model.Limit;
import tradeassurance.limit.model.LimitState;

/**
 * A limit and how much of it is in use.
 *
 * @param available what is left; granted to nobody while suspended
 * @param version grows with each decision about the limit, not with its use
 */
record LimitView(String supplierId, Money granted, Money reserved, Money used, Money available, LimitState status,
        long version) {

    static LimitView of(Held<Limit> held) {
        Limit limit = held.value();
        return new LimitView(limit.supplierId(), limit.granted(), limit.reserved(), limit.used(), limit.available(),
                limit.state(), held.version());
    }
}
