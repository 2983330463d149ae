package tradeassurance.payment.statement;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * A page of a statement, the oldest line first.
 *
 * @param id the order or the supplier
 * @param opening what was on each account before the first line shown
 * @param closing what is on each account after the last line shown
 * @param next the cursor of the next page; null where this is the last
 */
record Statement(String id, String currency, Map<String, Money> opening, List<Line> lines, Map<String, Money> closing,
        @Nullable String next) {

    /**
     * One entry of the books.
     *
     * @param entryId the entry's id
     * @param orderId the order whose money has moved; null where the supplier's own has
     * @param note why, in the words of whoever asked for it; null where nobody gave any
     * @param changes by how much each account has changed
     * @param balances what was on each account afterwards
     */
    record Line(String entryId, Instant at, String reason, String reference, @Nullable String orderId, @Nullable String note,
            Map<String, Money> changes, Map<String, Money> balances) {
    }
}
