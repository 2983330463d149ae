package tradeassurance.order.model;

import org.jspecify.annotations.Nullable;

/**
 * The contract in force, and what is asked to be changed in it.
 *
 * @param version 0 for a draft, 1 when it is submitted, one more with every modification (R78)
 * @param request the one open request; null where there is none
 */
public record Agreed(int version, Contract contract, @Nullable Modification request) {

    static Agreed draft(Contract contract) {
        return new Agreed(0, contract, null);
    }

    Agreed next(Contract following) {
        return new Agreed(version + 1, following, null);
    }

    Agreed asked(@Nullable Modification asked) {
        return new Agreed(version, contract, asked);
    }
}
