package tradeassurance.chassis.outbox;

/**
 * A call to be made once the transaction under way has been committed.
 *
 * @param kind which {@link Delivery} makes it, such as {@code order.hold}
 * @param body what it is given; written as JSON
 */
public record Outgoing(String kind, Object body) {
}
