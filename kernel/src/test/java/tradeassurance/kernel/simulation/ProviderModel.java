package tradeassurance.kernel.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Somebody else's system: charges once per reference, and tells of it once, which may be too early or never arrive. */
final class ProviderModel {

    enum Outcome {
        NOT_FOUND,
        PENDING,
        SETTLED,
        FAILED
    }

    /** Told of an outcome that nobody asked for. */
    interface Listener {
        void notified(String payment, Outcome outcome);
    }

    private static final double DECIDES_AT_ONCE = 0.2;
    private static final double SETTLES = 0.7;
    private static final long SLOWEST_DECISION = 9_000;

    private final World world;
    private final Server server;
    private final Network network;
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Map<String, Integer> charges = new HashMap<>();

    ProviderModel(World world, Server server, Network network) {
        this.world = world;
        this.server = server;
        this.network = network;
    }

    Server server() {
        return server;
    }

    /** How often the buyer's money has been taken for this payment. */
    int charges(String payment) {
        return charges.getOrDefault(payment, 0);
    }

    boolean idle() {
        return !outcomes.containsValue(Outcome.PENDING);
    }

    void charge(String reference, String payment, Server listening, Listener listener, Consumer<Outcome> reply) {
        if (!outcomes.containsKey(reference)) {
            outcomes.put(reference, Outcome.PENDING);
            if (world.chance(DECIDES_AT_ONCE)) {
                world.saw(Seen.EARLY_NOTIFICATION);
                decide(reference, payment, listening, listener);
            } else {
                world.after(world.between(100, SLOWEST_DECISION), () -> decide(reference, payment, listening, listener));
            }
            reply.accept(Outcome.PENDING);
            return;
        }
        world.saw(Seen.CHARGED_AGAIN_SAME_REFERENCE);
        reply.accept(outcomes.get(reference));
    }

    void status(String reference, Consumer<Outcome> reply) {
        reply.accept(outcomes.getOrDefault(reference, Outcome.NOT_FOUND));
    }

    private void decide(String reference, String payment, Server listening, Listener listener) {
        Outcome outcome = world.chance(SETTLES) ? Outcome.SETTLED : Outcome.FAILED;
        world.trace("provider: %s %s", reference, outcome);
        outcomes.put(reference, outcome);
        if (outcome == Outcome.SETTLED) {
            charges.merge(payment, 1, Integer::sum);
            world.changed();
        }
        network.tell(listening, () -> listener.notified(payment, outcome));
    }
}
