package tradeassurance.chassis.once;

import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with, and every repeat of it.
 *
 * @param location where the created resource is; null where nothing was created
 * @param version for the ETag; null where the answer has none
 */
public record Answer(int status, @Nullable String location, @Nullable Long version, Object body) {

    public static Answer created(String location, long version, Object body) {
        return new Answer(201, location, version, body);
    }

    /** The effect is under way and the resource will show it. */
    public static Answer accepted(String location, long version, Object body) {
        return new Answer(202, location, version, body);
    }

    public static Answer ok(long version, Object body) {
        return new Answer(200, null, version, body);
    }
}
