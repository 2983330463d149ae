package tradeassurance.limit.supplier.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether the platform has repaid buyers for a supplier and waits for the money (R10).
 *
 * @param unpaidSince since when something has been unpaid; null where nothing is
 * @param dueAt when that suspends the enrolment; null likewise
 * @param suspended whether it has
 */
public record Recourse(@Nullable Instant unpaidSince, @Nullable Instant dueAt, boolean suspended) {

    /** Of a supplier that owes nothing. */
    public static final Recourse NONE = new Recourse(null, null, false);

    boolean overdue(Instant now) {
        return dueAt != null && !now.isBefore(dueAt);
    }

    Recourse overdueNow() {
        return new Recourse(unpaidSince, dueAt, true);
    }
}
