package tradeassurance.kernel.simulation;

/** An invariant does not hold. */
final class Violation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Violation(String what) {
        super(what);
    }

    static void unless(boolean holds, String what, Object... facts) {
        if (!holds) {
            throw new Violation(String.format(what, facts));
        }
    }
}
