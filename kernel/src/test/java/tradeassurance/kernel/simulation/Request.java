package tradeassurance.kernel.simulation;

/**
 * What the limit is asked for.
 *
 * @param amount in minor units; a release gives back whatever there is, so it has none
 */
record Request(Kind kind, String payment, long amount) {

    enum Kind {
        RESERVE,
        COMMIT,
        RELEASE
    }
}
