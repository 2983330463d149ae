package tradeassurance.chassis.together;

import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * A request and whoever waits for its answer.
 *
 * @param since when it arrived, by {@link System#nanoTime()}
 */
record Waiting<Q, A>(Q request, UniEmitter<? super A> asker, long since) {

    void answer(Outcome<A> outcome) {
        if (outcome.refusal() != null) {
            asker.fail(outcome.refusal());
        } else {
            asker.complete(outcome.answer());
        }
    }
}
