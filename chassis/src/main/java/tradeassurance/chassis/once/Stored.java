package tradeassurance.chassis.once;

import org.jspecify.annotations.Nullable;

/** An answer as it is kept for repeats: {@code body} is the JSON exactly as sent. */
record Stored(String fingerprint, int status, @Nullable String location, @Nullable Long version, String body) {

    Stored under(Key key) {
        return new Stored(key.fingerprint(), status, location, version, body);
    }
}
