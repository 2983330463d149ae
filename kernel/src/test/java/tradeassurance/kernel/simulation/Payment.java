package tradeassurance.kernel.simulation;

/** A row of the payment service: durable, changed in commits only. Amounts in minor units, times in milliseconds. */
final class Payment {

    enum Status {
        CREATED,
        RESERVED,
        PROCESSING,
        SETTLED,
        FAILED,
        EXPIRED,
        CANCELLED
    }

    /** What the buyer is going to do, and when. */
    record Plan(long amount, long actsAt, long cancelsAt, long expiresAt, long coveredFor) {
    }

    final String id;
    final Plan plan;
    Status status = Status.CREATED;
    String reference;
    long granted;
    long received;
    long escrow;
    long advanced;
    long paidOut;
    long coverageEndsAt;
    boolean closed;

    Payment(String id, Plan plan) {
        this.id = id;
        this.plan = plan;
        this.reference = id;
    }

    boolean terminal() {
        return switch (status) {
            case CREATED, RESERVED, PROCESSING -> false;
            case SETTLED -> closed || coverageEndsAt == Long.MAX_VALUE;
            case FAILED, EXPIRED, CANCELLED -> true;
        };
    }

    /** The part within the limit goes to the supplier, the rest is held. */
    void settle(long now) {
        received += plan.amount;
        advanced += granted;
        escrow += plan.amount - granted;
        coverageEndsAt = plan.coveredFor == Long.MAX_VALUE ? Long.MAX_VALUE : now + plan.coveredFor;
    }

    void close() {
        closed = true;
        paidOut += escrow;
        escrow = 0;
    }
}
