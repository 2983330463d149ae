package tradeassurance.payment.peer.limit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import tradeassurance.kernel.Money;

/** What payments read of a reservation. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reservation(Money granted) {
}
