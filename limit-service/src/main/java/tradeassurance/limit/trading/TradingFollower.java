package tradeassurance.limit.trading;

import io.smallrye.mutiny.Uni;

/** Draws the consequences of what is added to a supplier's history, in the same transaction. */
public interface TradingFollower {

    Uni<Void> follow(String supplierId, TradingEventType type);
}
