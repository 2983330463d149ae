package tradeassurance.order.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;

/** When each side has extended the acceptance period, which it may once (R75, R76); null where it has not. */
public record Extensions(@Nullable Instant byBuyer, @Nullable Instant bySupplier) {

    public static final Extensions NONE = new Extensions(null, null);

    boolean usedBy(Role side) {
        return (side == Role.BUYER ? byBuyer : bySupplier) != null;
    }

    Extensions by(Role side, Instant now) {
        return side == Role.BUYER ? new Extensions(now, bySupplier) : new Extensions(byBuyer, now);
    }
}
