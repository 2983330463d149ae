package tradeassurance.dispute.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What else order-service tells of an order when a claim comes in; null wherever it does not say.
 *
 * @param total the contract's price
 * @param contractVersion the version in force, by which the claim is judged (R78)
 * @param shipments ids of what has been shipped so far
 * @param lines how many lines the contract has
 * @param specificationConfirmed whether both have confirmed a specification or drawing (A30)
 * @param bulk whether it is a bulk order (A29)
 * @param sampleChecked whether a sample was checked before the order (R104)
 * @param sampleWaived whether both have done without one
 * @param orderedBefore whether the same specification was accepted once already
 * @param buyerWrote whether the buyer has written to the supplier about the order (R80)
 */
public record Circumstances(@Nullable Money total, @Nullable Integer contractVersion, @Nullable List<String> shipments,
        @Nullable Integer lines, @Nullable Boolean specificationConfirmed, @Nullable Boolean bulk,
        @Nullable Boolean sampleChecked, @Nullable Boolean sampleWaived, @Nullable Boolean orderedBefore,
        @Nullable Boolean buyerWrote) {

    public static final Circumstances UNKNOWN = new Circumstances(null, null, null, null, null, null, null, null, null, null);
}
