package tradeassurance.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.order.model.ContractText;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.TermChange;

/**
 * A contract that is, or was, in force.
 *
 * @param sha256 over all of its terms, in hexadecimal
 * @param inForce whether a dispute would be judged by it now
 * @param modificationId what brought it; null for the first
 * @param changes in what it differs from the one before; null for the first
 */
record ContractVersionView(int version, String sha256, Instant agreedAt, boolean inForce, @Nullable String modificationId,
        DraftOrder terms, @Nullable List<TermChange> changes) {

    static ContractVersionView of(Order order, ContractVersion version, @Nullable ContractVersion before) {
        return new ContractVersionView(version.version(), version.sha256(), version.agreedAt(),
                version.version() == order.agreed().version(), version.modificationId(),
                DraftOrder.of(order.sides(), version.contract()),
                before == null ? null : ContractText.changes(before.contract(), version.contract()));
    }

    /** All of them, the newest first, as they were read. */
    static List<ContractVersionView> of(Order order, List<ContractVersion> versions) {
        List<ContractVersionView> views = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            views.add(of(order, versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null));
        }
        return views;
    }
}
