package tradeassurance.dispute.peer.payment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What this service reads of a refund that has been taken on. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RefundSnapshot(String id) {
}
