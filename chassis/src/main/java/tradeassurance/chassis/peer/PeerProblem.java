package tradeassurance.chassis.peer;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What this service reads of a problem document that a peer has answered with. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PeerProblem(@Nullable String code, @Nullable String detail) {

    static final PeerProblem UNREADABLE = new PeerProblem(null, null);
}
