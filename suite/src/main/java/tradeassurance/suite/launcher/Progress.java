package tradeassurance.suite.launcher;

import java.util.function.Consumer;

/** One line for each component, with the time that it took. */
final class Progress {

    private final Consumer<String> say;

    Progress(Consumer<String> say) {
        this.say = say;
    }

    void step(String what, String where, Runnable work) {
        long began = System.nanoTime();
        work.run();
        say.accept("  %-18s %5.1f s   %s".formatted(what, (System.nanoTime() - began) / 1e9, where));
    }
}
