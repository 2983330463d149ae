package tradeassurance.chassis.webhook.post;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What came of one request.
 *
 * @param status null where there was no answer
 * @param error why not; null where there was one
 * @param answer how it begins
 */
public record Sent(@Nullable Integer status, @Nullable String error, @Nullable String answer, Duration took) {

    private static final int GONE = 410;

    /** Nothing was sent, for this reason. */
    public static Sent not(String error) {
        return new Sent(null, error, null, Duration.ZERO);
    }

    public boolean delivered() {
        return status != null && status / 100 == 2;
    }

    /** The receiver wants to hear nothing more. */
    public boolean gone() {
        return status != null && status == GONE;
    }
}
