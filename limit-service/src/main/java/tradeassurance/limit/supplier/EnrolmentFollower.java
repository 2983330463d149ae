package tradeassurance.limit.supplier;

import io.smallrye.mutiny.Uni;

/** Draws the consequences of an enrolment, in the same transaction. */
public interface EnrolmentFollower {

    Uni<Void> enrolled(String supplierId);
}
