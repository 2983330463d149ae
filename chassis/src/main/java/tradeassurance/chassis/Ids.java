package tradeassurance.chassis;

import java.time.Duration;

import com.github.f4b6a3.uuid.UuidCreator;

/** Identifiers: a prefix that says what it is, and a time-ordered UUID (version 7) in hexadecimal. */
public final class Ids {

    /** A version 7 UUID begins with them. */
    private static final int MILLIS_BITS = 48;

    private Ids() {
    }

    /** A new identifier such as {@code ord_0190c2f0a1b27c3d8e4f5a6b7c8d9e0f}. */
    public static String next(String prefix) {
        return prefix + "_" + UuidCreator.getTimeOrderedEpoch().toString().replace("-", "");
    }

    /**
     * What identifiers of this kind that were given out in the time until now, by the clock that they are made by, are not
     * below.
     */
    public static String since(String prefix, Duration ago) {
        long nowMillis = UuidCreator.getTimeOrderedEpoch().getMostSignificantBits() >>> (Long.SIZE - MILLIS_BITS);
        return "%s_%012x".formatted(prefix, nowMillis - ago.toMillis());
    }
}
