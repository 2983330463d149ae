package tradeassurance.kernel.simulation;

/**
 * What the limit answers.
 *
 * @param refused the key has been used for something else
 * @param granted what has been reserved, in minor units; 0 for anything but a reserve
 */
record Answer(boolean refused, long granted) {

    static final Answer DONE = new Answer(false, 0);
    static final Answer KEY_REUSED = new Answer(true, 0);
}
