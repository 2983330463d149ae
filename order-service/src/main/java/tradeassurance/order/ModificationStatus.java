package tradeassurance.order;

/** What became of a request for a modification. */
enum ModificationStatus {
    REQUESTED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED
}
