package tradeassurance.order.peer.limit;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import tradeassurance.kernel.Money;

/** What this service reads of a coverage quote. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CoverageSnapshot(boolean eligible, @Nullable String reason, @Nullable Money withinLimit, @Nullable Money aboveLimit) {
}
