package tradeassurance.dispute.peer.payment;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import tradeassurance.kernel.Money;

/** What this service reads of an order's money; both null where nothing has been paid. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EscrowSnapshot(@Nullable Money received, @Nullable Money refundable) {

    static final EscrowSnapshot EMPTY = new EscrowSnapshot(null, null);
}
