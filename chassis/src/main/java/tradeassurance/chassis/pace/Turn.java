package tradeassurance.chassis.pace;

/**
 * A request of a caller, as its bucket saw it.
 *
 * @param most how many requests there may be in the window
 * @param left how many more there may be at once
 * @param granted whether this one may be
 * @param againIn seconds after which the next one may be, where this one may not
 * @param fullIn seconds after which there may be as many as ever
 */
record Turn(int most, long left, boolean granted, long againIn, long fullIn) {

    /** The field {@code RateLimit-Policy}. */
    String policy() {
        return "\"caller\";q=" + most + ";w=" + Pace.WINDOW.toSeconds();
    }

    /** The field {@code RateLimit}. */
    String state() {
        return "\"caller\";r=" + left + ";t=" + fullIn;
    }
}
