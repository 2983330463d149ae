package tradeassurance.kernel.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A request with a key takes effect once: the effect and the key are one commit, a repeat gets the stored answer. */
final class OnceModel {

    private record Stored(Request request, Answer answer) {
    }

    private final World world;
    private final Server server;
    private final Map<String, Stored> durable = new HashMap<>();

    OnceModel(World world, Server server) {
        this.world = world;
        this.server = server;
    }

    boolean knows(String key) {
        return durable.containsKey(key);
    }

    Answer take(String key, Request request, Supplier<Answer> effect) {
        Stored known = durable.get(key);
        if (known != null && !world.has(Mutant.NO_DEDUP)) {
            return repeat(known, request);
        }
        if (world.has(Mutant.EFFECT_WITHOUT_KEY)) {
            Answer answer = server.commit(effect);
            server.commit(() -> remember(key, request, answer));
            return answer;
        }
        if (world.has(Mutant.KEY_WITHOUT_EFFECT)) {
            server.commit(() -> remember(key, request, Answer.DONE));
            return server.commit(effect);
        }
        return server.commit(() -> {
            Answer answer = effect.get();
            remember(key, request, answer);
            return answer;
        });
    }

    private Answer repeat(Stored known, Request request) {
        if (!known.request.equals(request) && !world.has(Mutant.OTHER_PAYLOAD_REPLAYED)) {
            world.saw(Seen.REFUSED_OTHER_PAYLOAD);
            return Answer.KEY_REUSED;
        }
        world.saw(Seen.REPLAYED_ANSWER);
        return known.answer;
    }

    private void remember(String key, Request request, Answer answer) {
        durable.put(key, new Stored(request, answer));
    }
}
