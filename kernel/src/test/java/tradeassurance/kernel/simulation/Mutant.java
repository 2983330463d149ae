package tradeassurance.kernel.simulation;

/** A mistake that somebody could make. The simulation is worth something only as long as it finds each of them. */
enum Mutant {
    /** A repeated key has its effect again. */
    NO_DEDUP,
    /** The effect is committed before the key: a crash between them leaves an effect that nobody remembers. */
    EFFECT_WITHOUT_KEY,
    /** The key is committed before the effect: a crash between them answers for what never happened. */
    KEY_WITHOUT_EFFECT,
    /** A key that comes back with other content gets the first answer instead of a refusal. */
    OTHER_PAYLOAD_REPLAYED,
    /** The receiver acknowledges, and only then commits. */
    ACK_BEFORE_COMMIT,
    /** The outbox lives in memory. */
    FORGET_OUTBOX_ON_CRASH,
    /** The state is committed first, the call to the peer in a second transaction. */
    OUTBOX_APART_FROM_STATE,
    /** The relay sends the newest call of an aggregate first. */
    REORDER_WITHIN_AGGREGATE,
    /** A release that overtakes its reserve leaves no trace. */
    NO_TOMBSTONE,
    /** A payment expires and keeps its reservation. */
    NO_RELEASE_ON_EXPIRY,
    /** What is already reserved for others counts as available. */
    RESERVE_WHAT_IS_RESERVED,
    /** The whole amount is committed, and not only the part that was granted. */
    COMMIT_MORE_THAN_GRANTED,
    /** An unknown outcome is charged again under a new reference, without asking. */
    CHARGE_AGAIN_ON_UNKNOWN,
    /** The provider is told to charge before the payment is stored as processing. */
    CHARGE_BEFORE_COMMIT,
    /** A second notification settles a second time. */
    SETTLE_TWICE,
    /** Nobody asks the provider; what its notification did not tell stays unknown. */
    NEVER_ASK
}
