package tradeassurance.chassis.outbox;

import io.smallrye.mutiny.Uni;

/**
 * Makes the calls of one kind, and brings the peer's answer home. Runs outside any transaction, at least once; what it changes
 * at home goes through the door and must bear repetition. A failure means: not now, try again later.
 */
public interface Delivery {

    String kind();

    Uni<Void> deliver(Call call);
}
