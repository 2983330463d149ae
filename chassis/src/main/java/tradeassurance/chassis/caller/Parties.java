package tradeassurance.chassis.caller;

import org.jspecify.annotations.Nullable;

/** The two sides of an aggregate. A side that it does not have is null; a supplier's own profile, say, has no buyer. */
public record Parties(@Nullable String buyer, @Nullable String supplier) {

    public static Parties ofSupplier(String supplier) {
        return new Parties(null, supplier);
    }
}
