package tradeassurance.kernel.simulation;

import java.util.function.Consumer;

/** Carries messages, or loses them, or doubles them, and lets one overtake the other. */
final class Network {

    private static final double LOST = 0.12;
    private static final double DOUBLED = 0.12;
    private static final double LATE = 0.05;
    private static final long LATEST = 25_000;

    private final World world;
    private int underWay;

    Network(World world) {
        this.world = world;
    }

    boolean empty() {
        return underWay == 0;
    }

    /** A message without an answer. */
    void tell(Server to, Runnable message) {
        deliver(Seen.LOST_MESSAGE, () -> to.run(message));
    }

    /** A question; its answer finds the asker only if the process that asked is still the same. */
    <R> void ask(Server from, Server to, Consumer<Consumer<R>> question, Consumer<R> answered) {
        int life = from.life();
        tell(to, () -> question.accept(answer -> deliver(Seen.LOST_ANSWER, () -> {
            if (from.life() != life) {
                world.saw(Seen.ANSWER_TO_A_FORMER_LIFE);
            }
            from.run(life, () -> answered.accept(answer));
        })));
    }

    private void deliver(Seen loss, Runnable message) {
        world.saw(Seen.MESSAGE);
        if (world.goesWrong(LOST)) {
            world.saw(loss);
            return;
        }
        carry(message);
        if (world.goesWrong(DOUBLED)) {
            world.saw(Seen.DUPLICATE);
            carry(message);
        }
    }

    private void carry(Runnable message) {
        underWay++;
        world.after(delay(), () -> {
            underWay--;
            message.run();
        });
    }

    private long delay() {
        if (world.goesWrong(LATE)) {
            world.saw(Seen.LONG_DELAY);
            return world.between(1_000, LATEST);
        }
        return world.between(1, world.faulty() ? 250 : 20);
    }
}
