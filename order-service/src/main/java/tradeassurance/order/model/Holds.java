package tradeassurance.order.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * The dispute that holds the order, and those that no longer do.
 *
 * @param disputeId null while no dispute is open
 * @param since when the clocks stopped; null while none is
 * @param shipments what it is about; empty for all of the order
 * @param amount what is claimed; null where that was not said
 * @param released the disputes that are over, so that a hold that comes after its own release changes nothing
 * @param resolved whether a dispute that was open has ever been closed
 */
public record Holds(@Nullable String disputeId, @Nullable Instant since, Set<String> shipments, @Nullable Money amount,
        Set<String> released, boolean resolved) {

    public static final Holds NONE = new Holds(null, null, Set.of(), null, Set.of(), false);

    public Holds {
        shipments = Set.copyOf(shipments);
        released = Set.copyOf(released);
    }

    public boolean open() {
        return disputeId != null;
    }

    /** Whether everything of the order is disputed. */
    boolean whole() {
        return open() && shipments.isEmpty();
    }

    /** Whether this shipment is disputed. */
    boolean covers(String shipment) {
        return whole() || open() && shipments.contains(shipment);
    }

    public DisputeStatus status() {
        return open() ? DisputeStatus.OPEN : resolved ? DisputeStatus.RESOLVED : DisputeStatus.NONE;
    }

    boolean by(String dispute) {
        return dispute.equals(disputeId);
    }

    Holds held(HoldForDispute by, Instant now) {
        return new Holds(by.disputeId(), now, by.shipments(), by.amount(), released, resolved);
    }

    /** Also of a dispute that does not hold the order, which then never will. */
    Holds released(String dispute, boolean resolvedBy) {
        Set<String> more = new HashSet<>(released);
        more.add(dispute);
        return by(dispute) ? new Holds(null, null, Set.of(), null, more, resolved || resolvedBy)
                : new Holds(disputeId, since, shipments, amount, more, resolved);
    }
}
