package tradeassurance.limit.recalculation.model;

import tradeassurance.kernel.Money;

/**
 * A supplier's trade within the window.
 *
 * @param orders how many orders were completed, late or disputed to the end; each counts once
 * @param late how many of them were late
 * @param lost of how many of them a dispute was lost
 * @param answered how many disputes were answered in time
 * @param unanswered how many were not
 * @param volume what the completed orders were worth
 */
public record Trade(int orders, int late, int lost, int answered, int unanswered, Money volume) {
}
