package tradeassurance.payment.statement;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** An entry as a statement reads it: by how many minor units it has changed each of the two accounts. */
record Moved(String id, Instant at, String reason, String reference, @Nullable String orderId, @Nullable String note,
        long first, long second) {
}
