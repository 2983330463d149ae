package tradeassurance.suite.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Where one clock stands.
 *
 * @param now what it shows; the beginning of time for one that cannot be read
 * @param nextDueAt when the next timer behind it fires
 * @param quiet whether every timer due has fired and every outgoing call has been made
 * @param waitingFor what it is not quiet for
 */
record Reading(Instant now, Optional<Instant> nextDueAt, boolean quiet, List<String> waitingFor) {

    /** Reads an answer; one that is not understood throws as {@link Instant#parse} and the JSON classes do. */
    static Reading of(JsonObject json) {
        return new Reading(Instant.parse(json.getString("now")),
                Optional.ofNullable(json.getString("next_due_at")).map(Instant::parse),
                json.getBoolean("quiet"),
                json.getJsonArray("waiting_for", new JsonArray()).stream().map(String::valueOf).toList());
    }

    /** Nobody is quiet who does not say so. */
    static Reading unreadable(String why) {
        return new Reading(Instant.MIN, Optional.empty(), false, List.of(why));
    }

    boolean reached(Instant instant) {
        return !now.isBefore(instant);
    }

    /** Quiet now and before, and nothing came up in between. */
    boolean stillQuietSince(Reading before) {
        return quiet && before.quiet && nextDueAt.equals(before.nextDueAt);
    }

    JsonObject toJson() {
        return new JsonObject().put("now", now.equals(Instant.MIN) ? null : now.toString())
                .put("next_due_at", nextDueAt.map(Instant::toString).orElse(null)).put("quiet", quiet)
                .put("waiting_for", waitingFor);
    }
}
