package tradeassurance.limit.ledger;

/** What an entry of the ledger records. */
public enum EntryKind {
    GRANT,
    RESERVE,
    COMMIT,
    RELEASE
}
