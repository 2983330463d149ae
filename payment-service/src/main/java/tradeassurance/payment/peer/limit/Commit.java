package tradeassurance.payment.peer.limit;

import tradeassurance.kernel.Money;

/** So much was advanced of what was reserved; the rest is free again. */
public record Commit(String paymentId, Money amount) {

    public static final String KIND = "limit.commit";

    record Body(Money amount) {
    }

    Body body() {
        return new Body(amount);
    }
}
