package tradeassurance.suite.wire;

/** What can be wrong with a connection between two processes. */
public enum WireFault {
    /** Nothing is. */
    NONE,
    /** Every piece of data arrives late, some later than others, all in order. */
    SLOW,
    /** Connections are reset, and new ones too. */
    RESET,
    /** Nothing comes through, and nobody is told; what was sent arrives after the healing. */
    BLACK_HOLE,
    /** The caller is told that nothing more will come, while what it sends still arrives. */
    HALF_CLOSED,
    /** The request arrives and does what it does; of the answer there is a reset. */
    ANSWER_LOST
}
