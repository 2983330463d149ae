package tradeassurance.order.paper.model;

import org.jspecify.annotations.Nullable;

/**
 * One characteristic of a sample, held against the specification.
 *
 * @param characteristic as the contract names it
 * @param measured what was found
 */
public record CheckedCharacteristic(String characteristic, String measured, @Nullable String unit, boolean passed) {
}
