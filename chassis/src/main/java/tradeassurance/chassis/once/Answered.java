package tradeassurance.chassis.once;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;

/** What the requests of one batch were answered before, or are answered now: a repeat within it is a repeat too. */
public final class Answered {

    /** A key by what makes it unique. */
    record Place(String scope, String value) {
        static Place of(Key key) {
            return new Place(key.scope(), key.value());
        }
    }

    private final Keys keys;
    private final Map<Place, Stored> known;
    private final boolean allNew;
    private final List<Key> fresh = new ArrayList<>();

    Answered(Keys keys, Map<Place, Stored> before) {
        this.keys = keys;
        this.known = new HashMap<>(before);
        this.allNew = before.isEmpty();
    }

    /** The answer kept under this key, or the one that the effect comes to now; a refusal of the effect is not kept. */
    public Response answer(Key key, Supplier<Answer> effect) {
        Stored before = known.get(Place.of(key));
        if (before != null) {
            return Once.replay(key, before);
        }
        Stored stored = keys.unkept(effect.get()).under(key);
        known.put(Place.of(key), stored);
        fresh.add(key);
        return Once.first(stored);
    }

    /** Whether none of the keys had been answered before. */
    public boolean allNew() {
        return allNew;
    }

    /** Whether there is nothing new to keep. */
    public boolean isEmpty() {
        return fresh.isEmpty();
    }

    List<Key> fresh() {
        return fresh;
    }

    Stored stored(Key key) {
        return Objects.requireNonNull(known.get(Place.of(key)));
    }
}
