package tradeassurance.dispute.model;

import java.time.Instant;

import tradeassurance.kernel.Role;

/**
 * A piece of evidence. It never changes; both parties see it.
 *
 * @param number its place in the file, from 1
 * @param stage in which state of the dispute it came in
 */
public record Evidence(int number, EvidenceType type, String description, Role by, Instant submittedAt,
        DisputeLifecycle.State stage) {
}
