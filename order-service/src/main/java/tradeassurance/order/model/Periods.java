package tradeassurance.order.model;

import java.time.Duration;

/**
 * How long an order waits for whom. Agreed with the contract: a later change of the settings leaves running orders alone.
 *
 * @param confirmation for the supplier to confirm
 * @param payment for the buyer to pay
 * @param acceptance for the buyer to confirm the delivery, from shipment (A27)
 * @param coverage for the buyer to claim, from the confirmed delivery (R81, A35)
 * @param respite what is left at least of a period that resumes
 * @param extension by which either side may extend the acceptance period, once (R75)
 * @param answer for a side to answer the other's request for a modification
 */
public record Periods(Duration confirmation, Duration payment, Duration acceptance, Duration coverage, Duration respite,
        Duration extension, Duration answer) {

    public Periods accepting(Duration other) {
        return new Periods(confirmation, payment, other, coverage, respite, extension, answer);
    }
}
