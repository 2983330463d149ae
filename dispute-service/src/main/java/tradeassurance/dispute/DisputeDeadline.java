package tradeassurance.dispute;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.Dispute;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Role;

/**
 * A deadline of a dispute: what happens, and when, if nobody acts.
 *
 * @param day on which day of the dispute that is
 * @param awaiting whose turn it is; null where nobody is waited for
 * @param onExpiry what it then comes to
 */
public record DisputeDeadline(String kind, Instant dueAt, int day, @Nullable Role awaiting, String onExpiry, boolean paused) {

    static List<DisputeDeadline> of(Dispute dispute) {
        return dispute.deadlines().stream().map(deadline -> of(deadline, dispute)).toList();
    }

    private static DisputeDeadline of(Deadline deadline, Dispute dispute) {
        return new DisputeDeadline(deadline.kind(), deadline.dueAt(),
                dispute.terms().dayNumber(dispute.openedAt(), deadline.dueAt()), deadline.awaiting(), deadline.onExpiry(),
                deadline.paused());
    }
}
