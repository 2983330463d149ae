package tradeassurance.chassis.once;

import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with, and every repeat of it.
 *
 * @param location where the created resource is; null where nothing was created
 * @param version for the ETag; null where the answer has none
 * @param first the body of the first answer, where it says what may not be kept and no repeat gets; otherwise null
 */
public record Answer(int status, @Nullable String location, @Nullable Long version, Object body, @Nullable Object first) {

    public Answer(int status, @Nullable String location, @Nullable Long version, Object body) {
        this(status, location, version, body, null);
    }

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

    /** The same with another body the first time, which is not kept: it has a secret in it. */
    public Answer toldOnce(Object secretly) {
        return new Answer(status, location, version, body, secretly);
    }
}
