package tradeassurance.dispute.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the platform has done about a dispute.
 *
 * @param targetAt by when the mediator's next step is wanted; null where it is nobody's turn at the platform
 * @param late whether that has passed and been reported
 */
public record Mediation(@Nullable Instant escalatedAt, @Nullable EscalationCause cause, @Nullable String assignedTo,
        @Nullable Instant targetAt, boolean late, @Nullable Instant evidenceDueAt, boolean buyerComplete,
        boolean supplierComplete, @Nullable Ruling ruling) {

    static final Mediation NONE = new Mediation(null, null, null, null, false, null, false, false, null);

    static Mediation since(Instant now, EscalationCause cause, Instant targetAt) {
        return new Mediation(now, cause, null, targetAt, false, null, false, false, null);
    }

    Mediation assigned(String mediator) {
        return new Mediation(escalatedAt, cause, mediator, targetAt, late, evidenceDueAt, buyerComplete, supplierComplete,
                ruling);
    }

    Mediation reportedLate() {
        return new Mediation(escalatedAt, cause, assignedTo, targetAt, true, evidenceDueAt, buyerComplete, supplierComplete,
                ruling);
    }

    Mediation collecting(Instant until) {
        return new Mediation(escalatedAt, cause, assignedTo, null, false, until, false, false, null);
    }

    Mediation complete(boolean buyer, boolean supplier) {
        return new Mediation(escalatedAt, cause, assignedTo, targetAt, late, evidenceDueAt, buyer, supplier, ruling);
    }

    Mediation reviewing(Instant target) {
        return new Mediation(escalatedAt, cause, assignedTo, target, false, evidenceDueAt, buyerComplete, supplierComplete,
                ruling);
    }

    Mediation ruled(Ruling judgement) {
        return new Mediation(escalatedAt, cause, assignedTo, null, late, evidenceDueAt, buyerComplete, supplierComplete,
                judgement);
    }
}
