package tradeassurance.order;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;
import tradeassurance.order.model.Contract;
import tradeassurance.order.model.ContractText;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.TermChange;

/**
 * A request for a modification.
 *
 * @param changes in what the terms would differ from those that it was asked of
 * @param preview what it would come to if it were accepted now; null where it is not asked for, or no longer open
 */
record ModificationView(String id, String orderId, ModificationStatus status, Role requestedBy, @Nullable String disputeId,
        @Nullable String note, int baseVersion, DraftOrder terms, @Nullable List<TermChange> changes, Instant requestedAt,
        @Nullable Instant respondBy, @Nullable Instant decidedAt, @Nullable String answer,
        @Nullable RenegotiationView preview) {

    static ModificationView of(Order order, ModificationRecord kept, @Nullable Contract base,
            @Nullable RenegotiationView preview) {
        return new ModificationView(kept.id(), order.id(), kept.status(), kept.requestedBy(), kept.disputeId(), kept.note(),
                kept.baseVersion(), DraftOrder.of(order.sides(), kept.proposed()),
                base == null ? null : ContractText.changes(base, kept.proposed()), kept.requestedAt(), kept.respondBy(),
                kept.decidedAt(), kept.answer(), preview);
    }
}
