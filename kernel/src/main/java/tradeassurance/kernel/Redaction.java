package tradeassurance.kernel;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That personal data has been taken out of something on record. The hash of what was there stays.
 *
 * @param by the operator's desk
 * @param reason the legal ground; it stays on record, so it repeats nothing of what was taken out
 */
public record Redaction(Instant at, String by, String reason) {

    /** What stands where a name was. */
    public static final String NAMELESS = "redacted";

    /**
     * Refuses the two sides, a second time, and what is being weighed.
     *
     * @param before whether it has been redacted
     * @param disputeId the open dispute in which it may be evidence; null for none
     */
    public static void require(Actor by, boolean before, @Nullable String disputeId) {
        if (!by.is(Role.OPERATOR)) {
            throw new Refusal(Refused.FORBIDDEN, "it is for the operators to redact");
        }
        if (before) {
            throw new Refusal(Refused.ALREADY_REDACTED, "it has been redacted before; there is nothing left to take out");
        }
        if (disputeId != null) {
            throw new Refusal(Refused.REDACTION_WHILE_DISPUTED,
                    "it may be evidence in " + disputeId + ", which is open; redact it when that dispute is over")
                    .with("dispute_id", disputeId);
        }
    }
}
