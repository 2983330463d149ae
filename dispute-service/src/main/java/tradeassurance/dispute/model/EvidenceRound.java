package tradeassurance.dispute.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;

/**
 * The mediator asks both parties for evidence, and until when (R94).
 *
 * @param wanted what in particular; null for whatever there is
 */
public record EvidenceRound(Instant requestedAt, Instant dueAt, @Nullable String wanted, Share buyer, Share supplier) {

    /**
     * What one party makes of it.
     *
     * @param extendedTo its own later due instant; null where it has none
     * @param complete whether it has said that it has nothing more
     */
    public record Share(@Nullable Instant extendedTo, boolean complete) {

        static final Share OPEN = new Share(null, false);
    }

    static EvidenceRound of(Instant now, Instant dueAt, @Nullable String wanted) {
        return new EvidenceRound(now, dueAt, wanted, Share.OPEN, Share.OPEN);
    }

    Share of(Role role) {
        return role == Role.BUYER ? buyer : supplier;
    }

    EvidenceRound with(Role role, Share share) {
        return role == Role.BUYER ? new EvidenceRound(requestedAt, dueAt, wanted, share, supplier)
                : new EvidenceRound(requestedAt, dueAt, wanted, buyer, share);
    }

    /** Until when this party may bring evidence. */
    Instant dueFor(Role role) {
        Instant extended = of(role).extendedTo();
        return extended == null ? dueAt : extended;
    }

    Instant endsAt() {
        Instant buyerDue = dueFor(Role.BUYER);
        Instant supplierDue = dueFor(Role.SUPPLIER);
        return buyerDue.isAfter(supplierDue) ? buyerDue : supplierDue;
    }

    boolean complete() {
        return buyer.complete() && supplier.complete();
    }
}
