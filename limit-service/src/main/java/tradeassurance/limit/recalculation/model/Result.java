package tradeassurance.limit.recalculation.model;

import java.util.List;

import tradeassurance.kernel.Money;

/**
 * A limit as it has been worked out.
 *
 * @param target what the factors alone come to
 * @param limit what becomes of it within the bounds
 * @param clamps which bounds had a say
 */
public record Result(Factors factors, Money target, Money limit, List<Clamp> clamps) {
}
