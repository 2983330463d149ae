package tradeassurance.order.model;

import org.jspecify.annotations.Nullable;

/**
 * One term in which two contracts differ.
 *
 * @param term where it stands, such as {@code /goods/lines/0/quantity}
 * @param before null where the term is new
 * @param after null where it was dropped
 */
public record TermChange(String term, @Nullable String before, @Nullable String after) {
}
