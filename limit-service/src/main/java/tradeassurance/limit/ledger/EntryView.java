package tradeassurance.limit.ledger;

import java.time.Instant;

import tradeassurance.kernel.Money;

/**
 * A line of a limit's ledger: what it changed, and where the limit stood after it.
 *
 * @param paymentId the payment for which something moved; null for a grant
 */
public record EntryView(String id, EntryKind kind, String paymentId, String orderId, Parts change, Parts balance, String reason,
        Instant at) {

    /** The three parts of a limit; signed where they are changes. */
    public record Parts(Money granted, Money reserved, Money used) {
    }

    static EntryView of(EntryEntity entry) {
        return new EntryView(entry.id, entry.kind, entry.paymentId, entry.orderId,
                parts(entry.currency, entry.grantedMinor, entry.reservedMinor, entry.usedMinor),
                parts(entry.currency, entry.grantedAfter, entry.reservedAfter, entry.usedAfter), entry.reason,
                entry.recordedAt);
    }

    private static Parts parts(String currency, long granted, long reserved, long used) {
        return new Parts(Money.ofMinor(granted, currency), Money.ofMinor(reserved, currency), Money.ofMinor(used, currency));
    }
}
