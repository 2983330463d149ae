package tradeassurance.order.model;

import org.jspecify.annotations.Nullable;

/**
 * What limit-service says of a supplier and an amount.
 *
 * @param ineligibleBecause why orders with it are not under assurance; null where they are
 * @param quote null where it is not eligible
 */
public record Standing(@Nullable String ineligibleBecause, @Nullable CoverageQuote quote) {

    /** Nobody has asked, because the order is beyond asking. */
    public static final Standing UNKNOWN = new Standing("unknown", null);
}
