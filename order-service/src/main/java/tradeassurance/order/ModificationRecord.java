package tradeassurance.order;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;
import tradeassurance.order.model.Contract;

/**
 * A request for a modification as it is kept.
 *
 * @param disputeId the dispute that was ended with it; null where a side has asked
 * @param baseVersion the contract that it was asked of
 * @param answer why it came to this, in somebody's words
 */
record ModificationRecord(String id, Role requestedBy, @Nullable String disputeId, @Nullable String note, int baseVersion,
        Contract proposed, ModificationStatus status, Instant requestedAt, @Nullable Instant respondBy,
        @Nullable Instant decidedAt, @Nullable String answer) {
}
