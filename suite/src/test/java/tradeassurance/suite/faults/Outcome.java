package tradeassurance.suite.faults;

/** What a client knows of an operation. */
enum Outcome {
    /** It is about to ask, or has not been answered: it may have happened or not. */
    UNKNOWN,
    /** It was told that it has happened. */
    OK,
    /** It was told that it has not, and why. */
    FAILED
}
